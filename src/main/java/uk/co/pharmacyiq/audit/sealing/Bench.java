package uk.co.pharmacyiq.audit.sealing;

import uk.co.pharmacyiq.audit.sealing.chain.OwnRecord;
import uk.co.pharmacyiq.audit.sealing.rows.Database;

/** What this process works with, whether it leads or not. */
record Bench(Database database, Sealer.Settings settings, AnchorWatch anchors, OwnRecord record, Step.Listener steps) {}
