/** The proof that organisations are walled off from each other: on every route, in every statement, under load. */
@NullMarked
package uk.co.pharmacyiq.walls;

import org.jspecify.annotations.NullMarked;
