/** How names are written, misspelt, shortened and heard. Words in, words out: it knows no patient and no database. */
@NullMarked
package uk.co.pharmacyiq.patients.search.spelling;

import org.jspecify.annotations.NullMarked;
