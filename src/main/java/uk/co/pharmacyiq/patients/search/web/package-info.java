/** The pages and answers of the search. */
@NullMarked
package uk.co.pharmacyiq.patients.search.web;

import org.jspecify.annotations.NullMarked;
