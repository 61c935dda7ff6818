package uk.co.pharmacyiq.governance.record.web;

import uk.co.pharmacyiq.governance.record.Told;
import uk.co.pharmacyiq.site.LondonTime;

/** One entry as it stands in the list. */
record EntryRow(String href, String time, String sentence, String where, Mark outcome, Mark seal) {

    /** A word that stands out, and how much it presses. */
    record Mark(String text, String kind) {}

    static EntryRow of(RecordPlace place, Told told) {
        return new EntryRow(
                place.path() + "/" + told.entry().id(),
                LondonTime.seconds(told.entry().at()),
                told.sentence(),
                told.where(),
                outcome(told),
                told.seal().map(seal -> new Mark("Sealed", "ok")).orElse(new Mark("Waiting", "neutral")));
    }

    static Mark outcome(Told told) {
        var what = told.entry().what();
        return switch (what.outcome()) {
            case "done" -> new Mark("Done", "info");
            case "refused" ->
                what.code().equals("not-allowed") ? new Mark("Not allowed", "held") : new Mark("Refused", "soon");
            default -> new Mark("Failed", "expired");
        };
    }
}
