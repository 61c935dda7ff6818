package uk.co.pharmacyiq.controlled.papers.web;

import java.util.List;
import java.util.Map;
import uk.co.pharmacyiq.controlled.papers.RegisterColumns;
import uk.co.pharmacyiq.controlled.papers.ViewTrail;
import uk.co.pharmacyiq.kernel.PremisesId;

/** All values of an entry, how it came to be, and what was refused on the day it was written. */
record TrailPage(PremisesId premises, ViewTrail.Trail trail) {

    String title() {
        return "Trail of entry " + trail.entry().number() + ": "
                + trail.section().line().title();
    }

    String back() {
        return "/premises/" + premises + "/controlled/sections/"
                + trail.section().id() + "/entries/" + trail.entry().number();
    }

    List<Map.Entry<String, String>> values() {
        return RegisterColumns.said(trail.entry());
    }

    List<String> footnotes() {
        return RegisterColumns.footnotes(trail.entry());
    }
}
