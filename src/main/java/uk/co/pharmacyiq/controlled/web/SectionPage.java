package uk.co.pharmacyiq.controlled.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;

/** A section as it is inspected: its head, and every entry under the headings that the law words. */
record SectionPage(PremisesId premises, ViewRegister.View view) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final String NOT_APPLICABLE = "Not applicable";

    Section section() {
        return view.section();
    }

    String title() {
        return section().line().title();
    }

    String balance() {
        return section().amount(section().balance());
    }

    List<Entry> entries() {
        return view.entries();
    }

    String back() {
        return "/premises/" + premises + "/controlled";
    }

    String href(Entry entry) {
        return path() + "/entries/" + entry.number();
    }

    @Nullable
    String earlier() {
        return view.earlier().isPresent() ? path() + "?before=" + view.earlier().getAsLong() : null;
    }

    private String path() {
        return back() + "/sections/" + section().id();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String balance(Entry entry) {
        return Section.plain(entry.balance());
    }

    /** Quantity received, or nothing where it is no receipt. */
    static String received(Entry entry) {
        return switch (entry.kind()) {
            case OBTAINED, OPENING -> Section.plain(entry.change());
            case CORRECTION -> entry.change().signum() > 0 ? Section.plain(entry.change()) : "";
            case SUPPLIED, DESTROYED -> "";
        };
    }

    /** Quantity supplied or destroyed, or nothing where it is neither. */
    static String supplied(Entry entry) {
        return switch (entry.kind()) {
            case SUPPLIED, DESTROYED -> Section.plain(entry.change().negate());
            case CORRECTION ->
                entry.change().signum() < 0 ? Section.plain(entry.change().negate()) : "";
            case OBTAINED, OPENING -> "";
        };
    }

    /** Name and address, as one. */
    static String party(Entry entry) {
        var told = entry.told();
        return told.address().isEmpty() ? told.name() : told.name() + ", " + told.address();
    }

    static String from(Entry entry) {
        return entry.kind() == Entry.Kind.OBTAINED ? party(entry) : "";
    }

    static String to(Entry entry) {
        return switch (entry.kind()) {
            case SUPPLIED -> party(entry);
            case DESTROYED -> "Destroyed in the presence of " + party(entry);
            case OPENING, OBTAINED, CORRECTION -> "";
        };
    }

    static String collector(Entry entry) {
        if (entry.kind() != Entry.Kind.SUPPLIED) {
            return "";
        }
        var told = entry.told();
        return told.collector()
                .map(by -> told.professional().isEmpty() ? by.title() : by.title() + ": " + told.professional())
                .orElse(NOT_APPLICABLE);
    }

    static String requested(Entry entry) {
        return answer(entry, entry.told().idRequested().orElse(null));
    }

    static String provided(Entry entry) {
        return answer(entry, entry.told().idProvided().orElse(null));
    }

    private static String answer(Entry entry, @Nullable Boolean said) {
        if (entry.kind() != Entry.Kind.SUPPLIED) {
            return "";
        }
        return said == null ? NOT_APPLICABLE : said ? "Yes" : "No";
    }

    /** {@code Opening balance}, {@code Correction of entry 4}; empty for receipts and supplies. */
    static String kind(Entry entry) {
        return switch (entry.kind()) {
            case OBTAINED, SUPPLIED -> "";
            case OPENING, DESTROYED -> entry.kind().title();
            case CORRECTION ->
                "Correction of entry "
                        + entry.links().corrects().map(String::valueOf).orElse("");
        };
    }

    static String by(Entry.Signed signed) {
        return signed.registration().isEmpty() ? signed.name() : signed.name() + " (" + signed.registration() + ")";
    }

    static String written(Entry entry) {
        return LondonTime.time(entry.when().enteredAt());
    }
}
