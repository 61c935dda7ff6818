/**
 * The different words, days and postcodes by which an organisation's patients are found: sealed in the database, opened in
 * the memory of a server that searches, where beginnings, slips and sounds are found. They name nobody.
 */
@NullMarked
package uk.co.pharmacyiq.patients.search.words;

import org.jspecify.annotations.NullMarked;
