package uk.co.pharmacyiq.governance.inspection.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import uk.co.pharmacyiq.governance.inspection.Inspection.Guest;
import uk.co.pharmacyiq.governance.inspection.LetInspectorIn;
import uk.co.pharmacyiq.governance.inspection.Scope;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Reads what somebody entered to let an inspector in. */
final class InspectionForm {

    /** How long a pass is good where nobody says otherwise. */
    static final String USUAL_HOURS = "8";

    private InspectionForm() {}

    static Outcome<LetInspectorIn.Request> read(Fields fields) {
        var inspector = fields.need("inspector", line(100), "Enter the inspector's first and last name.");
        var body = fields.need("body", line(100), "Enter for whom they inspect, for example the GPhC.");
        var reason = fields.need("reason", line(300), "Enter why, in at most 300 characters.");
        var from = fields.need("from", LondonTime::begins, "Enter the first day they may look at.");
        var until = fields.need("until", LondonTime::ends, "Enter the last day they may look at.");
        var premises = fields.optional("premises", PremisesId::parse, "Choose premises from the list.");
        var subject = fields.optional(
                "subject", InspectionForm::subject, "Enter kind and identifier, for example product/10039999999106.");
        var hours = fields.need("hours", InspectionForm::hours, "Choose how long the pass is good: 1 to 336 hours.");
        if (!from.orElse(Instant.MIN).isBefore(until.orElse(Instant.MAX))) {
            fields.refuse("until", "The last day must not be before the first.");
        }
        return fields.finish(() -> new LetInspectorIn.Request(
                new Guest(inspector.value(), body.value(), reason.value()),
                new Scope(from.value(), until.value(), premises.value(), subject.value()),
                Duration.ofHours(hours.value())));
    }

    private static Function<String, Optional<String>> line(int most) {
        return text -> TypedText.line(text, most).filter(line -> line.length() >= 2);
    }

    private static Optional<Integer> hours(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text))
                        .filter(hours -> hours >= 1 && hours <= LetInspectorIn.LONGEST.toHours())
                : Optional.empty();
    }

    private static Optional<Scope.Subject> subject(String text) {
        var parts = text.split("/", -1);
        return parts.length == 2 && parts[0].matches("[a-z]{2,20}") && parts[1].matches("[0-9A-Za-z-]{1,60}")
                ? Optional.of(new Scope.Subject(parts[0], parts[1]))
                : Optional.empty();
    }
}
