/** The operator's command that makes the index of an organisation's patients again. */
@NullMarked
package uk.co.pharmacyiq.launcher.search;

import org.jspecify.annotations.NullMarked;
