/** A PostgreSQL of our own for demonstrations, evaluation and tests, and the database roles every installation needs. */
@NullMarked
package uk.co.pharmacyiq.launcher.postgres;

import org.jspecify.annotations.NullMarked;
