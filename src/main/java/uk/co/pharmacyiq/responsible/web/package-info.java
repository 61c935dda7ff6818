/** The responsible pharmacist on pages and in the API. */
@NullMarked
package uk.co.pharmacyiq.responsible.web;

import org.jspecify.annotations.NullMarked;
