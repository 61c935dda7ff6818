@NullMarked
package uk.co.pharmacyiq.patients.merging.web;

import org.jspecify.annotations.NullMarked;
