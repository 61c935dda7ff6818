/** The operator's command that seals anew what lies under an old key. */
@NullMarked
package uk.co.pharmacyiq.launcher.keeping;

import org.jspecify.annotations.NullMarked;
