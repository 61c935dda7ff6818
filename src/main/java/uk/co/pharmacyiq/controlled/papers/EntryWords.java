package uk.co.pharmacyiq.controlled.papers;

import java.math.BigDecimal;
import java.util.Optional;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.site.LondonTime;

/** What an entry says in each column of its page, in words. */
final class EntryWords {

    private static final String NOT_APPLICABLE = "Not applicable";

    private EntryWords() {}

    static Optional<BigDecimal> received(Entry entry) {
        return switch (entry.kind()) {
            case OBTAINED, OPENING -> Optional.of(entry.change());
            case CORRECTION -> Optional.of(entry.change()).filter(change -> change.signum() > 0);
            case SUPPLIED, DESTROYED -> Optional.empty();
        };
    }

    static Optional<BigDecimal> supplied(Entry entry) {
        return switch (entry.kind()) {
            case SUPPLIED, DESTROYED -> Optional.of(entry.change().negate());
            case CORRECTION -> Optional.of(entry.change().negate()).filter(change -> change.signum() > 0);
            case OBTAINED, OPENING -> Optional.empty();
        };
    }

    static String party(Entry.Told told) {
        return told.address().isEmpty() ? told.name() : told.name() + ", " + told.address();
    }

    static String went(Entry entry) {
        return switch (entry.kind()) {
            case SUPPLIED -> party(entry.told());
            case DESTROYED -> "Destroyed in the presence of " + party(entry.told());
            case OPENING, OBTAINED, CORRECTION -> "";
        };
    }

    static String collector(Entry.Told told) {
        return told.collector()
                .map(by -> told.professional().isEmpty() ? by.title() : by.title() + ": " + told.professional())
                .orElse(NOT_APPLICABLE);
    }

    static String answer(Optional<Boolean> said) {
        return said.map(yes -> yes ? "Yes" : "No").orElse(NOT_APPLICABLE);
    }

    static String entered(Entry entry) {
        var kind = switch (entry.kind()) {
            case OBTAINED, SUPPLIED -> "";
            case OPENING -> ". Opening balance";
            case DESTROYED -> ". Destroyed";
            case CORRECTION ->
                ". Correction of entry "
                        + entry.links().corrects().map(String::valueOf).orElse("");
        };
        return LondonTime.time(entry.when().enteredAt()) + ", " + by(entry.signed()) + ". "
                + entry.schedule().title() + kind
                + (entry.links().overridden() ? ". Below zero" : "")
                + (entry.when().late() ? ". LATE" : "");
    }

    static String by(Entry.Signed signed) {
        return signed.registration().isEmpty() ? signed.name() : signed.name() + ", " + signed.registration();
    }
}
