package uk.co.pharmacyiq.governance.support.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.inspection.Area;
import uk.co.pharmacyiq.governance.support.OpenSupport;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** What somebody enters to let the vendor's support in; areas by name, with commas between. */
record SupportForm(
        @Nullable String engineer,
        @Nullable String ticket,
        @Nullable String area,
        @Nullable String hours) {

    static Outcome<OpenSupport.Request> read(Fields fields) {
        var engineer = fields.need(
                "engineer", text -> line(text, 100), "Enter the engineer's first and last name, as support gave it.");
        var ticket = fields.need(
                "ticket",
                text -> text.matches("[A-Za-z0-9#-]{2,40}") ? Optional.of(text) : Optional.empty(),
                "Enter the number of the ticket: letters, digits and hyphens.");
        var areas = fields.need("area", SupportForm::areas, "Choose what they may look at.");
        var hours = fields.need(
                "hours",
                text -> text.matches("[1-8]") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                "Choose how long: 1 to 8 hours.");
        return fields.finish(() -> new OpenSupport.Request(
                engineer.value(), ticket.value(), areas.value(), Duration.ofHours(hours.value())));
    }

    private static Optional<String> line(String text, int most) {
        return TypedText.line(text, most).filter(line -> line.length() >= 2);
    }

    private static Optional<Set<Area>> areas(String text) {
        var known = Stream.of(Area.values()).map(Area::name).collect(Collectors.toUnmodifiableSet());
        var names = Stream.of(text.split(",", -1)).map(String::strip).toList();
        return known.containsAll(names)
                ? Optional.of(names.stream().map(Area::valueOf).collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
