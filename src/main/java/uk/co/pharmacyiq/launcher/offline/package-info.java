/** The use cases without the web, for commands of the operator. */
@NullMarked
package uk.co.pharmacyiq.launcher.offline;

import org.jspecify.annotations.NullMarked;
