/** What a build can tell about itself without being started: its routes, its roles. */
@NullMarked
package uk.co.pharmacyiq.launcher.listing;

import org.jspecify.annotations.NullMarked;
