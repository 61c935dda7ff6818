package uk.co.pharmacyiq.inventory.recall.web;

import java.util.List;
import uk.co.pharmacyiq.inventory.recall.SearchBatch;
import uk.co.pharmacyiq.inventory.recall.web.AlertFacts.Moved;
import uk.co.pharmacyiq.site.desk.Here;

/** Which way a batch went, in all premises. */
record BatchPage(Here here, String batch, List<Moved> moved) {

    static BatchPage of(Here here, SearchBatch.Found found) {
        return new BatchPage(
                here,
                found.batch(),
                found.ways().stream()
                        .map(way -> AlertFacts.moved(
                                way, here.rights().surroundings().premises().getOrDefault(way.premises(), "")))
                        .toList());
    }

    String path() {
        return here.path("");
    }
}
