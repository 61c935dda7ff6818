/** What recording and sealing cost, part by part; each part is one run of its own ratios. */
@NullMarked
package uk.co.pharmacyiq.bench.audit;

import org.jspecify.annotations.NullMarked;
