/** What happens to the record when a writer, the sealer or the database is killed: processes of their own, and who counts. */
@NullMarked
package uk.co.pharmacyiq.audit.outages;

import org.jspecify.annotations.NullMarked;
