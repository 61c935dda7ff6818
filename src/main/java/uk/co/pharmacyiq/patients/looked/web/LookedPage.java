package uk.co.pharmacyiq.patients.looked.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.co.pharmacyiq.patients.looked.Looked;
import uk.co.pharmacyiq.patients.looked.TakeLooked;
import uk.co.pharmacyiq.site.LondonTime;

/** Who looked at a patient's record, as a page. */
record LookedPage(String patient, Looked looked) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** One line: the newest come first on the page. */
    record Row(String time, String who, String what, String why, String where, String href) {}

    static TakeLooked.Form form(String typed) {
        return switch (typed) {
            case "json" -> TakeLooked.Form.JSON;
            case "proofs" -> TakeLooked.Form.PROOFS;
            default -> TakeLooked.Form.PDF;
        };
    }

    String from() {
        return looked.period().from().toString();
    }

    String until() {
        return looked.period().until().toString();
    }

    String path() {
        return patient + "/looked";
    }

    String file(String form) {
        return path() + "/file?form=" + form + "&from=" + from() + "&until=" + until();
    }

    String whom() {
        return looked.whom().name()
                + looked.whom().born().map(born -> ", born " + day(born)).orElse("");
    }

    String period() {
        return "From " + day(looked.period().from()) + " to "
                + day(looked.period().until());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    List<Row> rows() {
        return looked.lines().reversed().stream()
                .map(line -> new Row(
                        LondonTime.time(line.at()),
                        line.who(),
                        line.what() + (line.fields().isEmpty() ? "" : ": " + String.join(", ", line.fields())),
                        line.why(),
                        line.where(),
                        "/record/" + line.event()))
                .toList();
    }
}
