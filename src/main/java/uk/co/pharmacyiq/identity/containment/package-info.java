/** People who are shut out at once, because something is wrong with their account; nothing of theirs is removed. */
@NullMarked
package uk.co.pharmacyiq.identity.containment;

import org.jspecify.annotations.NullMarked;
