/** Benchmarks: ordinary programs, compiled beside the tests on request, never part of a build. */
@NullMarked
package uk.co.pharmacyiq.bench;

import org.jspecify.annotations.NullMarked;
