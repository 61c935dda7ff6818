/** Files that only their owner may read. */
@NullMarked
package uk.co.pharmacyiq.launcher.files;

import org.jspecify.annotations.NullMarked;
