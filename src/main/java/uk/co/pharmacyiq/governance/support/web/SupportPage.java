package uk.co.pharmacyiq.governance.support.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.inspection.Area;
import uk.co.pharmacyiq.governance.inspection.Inspection;
import uk.co.pharmacyiq.governance.support.OpenSupport;
import uk.co.pharmacyiq.governance.support.ViewSupport;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Whom of the vendor the organisation let in, and the form that lets another in. */
record SupportPage(List<Row> rows, @Nullable Fields typed, List<FieldError> errors) {

    /** One visit. */
    record Row(
            String href,
            String engineer,
            String ticket,
            String areas,
            String by,
            String until,
            String state,
            boolean good) {

        static Row of(Inspection pass, ViewSupport.Visits visits) {
            boolean good = pass.isGood(visits.at());
            return new Row(
                    "/support/" + pass.id() + "/end",
                    pass.guest().name(),
                    pass.guest().reason(),
                    pass.areas().stream().map(Area::title).sorted().collect(Collectors.joining(", ")),
                    visits.people().getOrDefault(pass.createdBy(), "somebody who left"),
                    LondonTime.time(pass.endedAt().orElse(pass.expiresAt())),
                    good ? "May look now" : pass.endedAt().isPresent() ? "Ended" : "Over",
                    good);
        }
    }

    /** A pass as it is handed over; shown once. */
    record Given(String link, String code, String until) {

        static Given of(String origin, OpenSupport.Pass pass) {
            // After the number sign: a browser sends that part to nobody, so it stands in no log.
            return new Given(
                    origin + "/inspect#" + pass.token().text(), pass.token().text(), LondonTime.time(pass.expiresAt()));
        }
    }

    static SupportPage of(ViewSupport.Visits visits, @Nullable Fields typed, @Nullable Refusal reason) {
        return new SupportPage(
                visits.passes().stream().map(pass -> Row.of(pass, visits)).toList(),
                typed,
                reason == null ? List.of() : FieldError.of(reason));
    }

    String shown(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Choice> areas() {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose", shown("area").isEmpty())),
                        Stream.of(Area.values())
                                .map(area -> new Choice(
                                        area.name(), area.title(), area.name().equals(shown("area")))))
                .toList();
    }

    List<Choice> hours() {
        var chosen = shown("hours").isEmpty() ? "2" : shown("hours");
        return Stream.of("1", "2", "4", "8")
                .map(hours -> new Choice(hours, hours.equals("1") ? "1 hour" : hours + " hours", hours.equals(chosen)))
                .toList();
    }
}
