package uk.co.pharmacyiq.governance.oversight.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.oversight.Digest;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Bar;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** The digest of a week as a page. */
record DigestPage(Digest digest, String typed, List<FieldError> errors, boolean mayMark) {

    /** How many entries the page itself lists; the file has all. */
    private static final int MOST = 300;

    static DigestPage of(Digest digest, boolean mayMark, @Nullable Fields typed, @Nullable Refusal reason) {
        return new DigestPage(
                digest,
                typed == null ? "" : typed.shown("note"),
                reason == null ? List.of() : FieldError.of(reason),
                mayMark);
    }

    /** One act in the list. */
    record Row(String href, String time, String sentence, String who, String kind, String outcome, String look) {}

    String path() {
        return path(digest.week().monday().toString());
    }

    private static String path(String monday) {
        return "/oversight/digest/" + monday;
    }

    String before() {
        return path(digest.week().before().monday().toString());
    }

    String after() {
        return path(digest.week().after().monday().toString());
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    boolean waits() {
        return mayMark && digest.over() && digest.reading().isEmpty();
    }

    String count() {
        int acts = digest.acts().size();
        return (digest.whole() ? "" : "More than ")
                + acts
                + (acts == 1 ? " administrative act" : " administrative acts");
    }

    String read() {
        return digest.reading()
                .map(reading ->
                        "Read by " + reading.by() + " on " + LondonTime.time(reading.at()) + ": " + reading.note())
                .orElse("");
    }

    List<Bar> bars() {
        return digest.byDay().stream()
                .map(day -> new Bar(
                        day.label().charAt(0) + day.label().substring(1, 3).toLowerCase(Locale.UK),
                        day.all(),
                        Long.toString(day.all()),
                        "plain"))
                .toList();
    }

    boolean isCut() {
        return digest.acts().size() > MOST;
    }

    List<Row> rows() {
        return digest.acts().stream().limit(MOST).map(DigestPage::row).toList();
    }

    private static Row row(Digest.Act act) {
        var entry = act.told().entry();
        return new Row(
                "/record/" + entry.id(),
                LondonTime.time(entry.taken()),
                act.told().sentence(),
                act.who(),
                act.kind().title(),
                switch (entry.what().outcome()) {
                    case "done" -> "Done";
                    case "refused" -> "Refused";
                    default -> "Failed";
                },
                switch (entry.what().outcome()) {
                    case "done" -> "info";
                    case "refused" -> "soon";
                    default -> "expired";
                });
    }
}
