/** Made-up organisations, people and stock for demonstrations, put in through the same use cases that people use. */
@NullMarked
package uk.co.pharmacyiq.launcher.demonstration;

import org.jspecify.annotations.NullMarked;
