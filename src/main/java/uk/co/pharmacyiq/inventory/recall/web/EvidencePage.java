package uk.co.pharmacyiq.inventory.recall.web;

import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** What was found where, who acted, when, and against which deadline: to be shown to an inspector and printed. */
record EvidencePage(Here here, ViewAlerts.View view) {

    static EvidencePage of(Here here, ViewAlerts.View view) {
        return new EvidencePage(here, view);
    }

    AlertFacts facts() {
        return new AlertFacts(view);
    }

    String title() {
        return view.row().alert().head().title();
    }

    String reference() {
        return view.row().alert().head().reference();
    }

    String path() {
        return here.path(view.row().alert().id().toString());
    }

    String asOf() {
        return LondonTime.inFull(view.now());
    }

    String printedBy() {
        return here.asking().displayName();
    }
}
