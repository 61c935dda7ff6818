package uk.co.pharmacyiq.governance.rights.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.rights.Means;
import uk.co.pharmacyiq.governance.rights.Relation;
import uk.co.pharmacyiq.governance.rights.RightsKind;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Asker;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.TakeRequest;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.RequestNotes;

/** Reads what was entered about a request. */
final class RightsInput {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private RightsInput() {}

    /** A request as programs send it. */
    record TakeBody(
            @Nullable String kind,
            @Nullable String received,
            @Nullable String means,
            @Nullable String asker,
            @Nullable String relation,
            @Nullable String answerTo,
            @Nullable String electronic,
            @Nullable String patient,
            @Nullable String wish) {}

    static Where where(String premises, String request) {
        return new Where(RequestNotes.premises(premises), RequestNotes.id(request));
    }

    static Outcome<TakeRequest.Request> take(PremisesId premises, Fields fields) {
        var kind = fields.need("kind", RightsKind::of, "Choose what they ask for.");
        var received = fields.need("received", LondonTime::day, "Enter the day it reached you.");
        var means = fields.need("means", Means::of, "Choose how it reached you.");
        var asker = fields.need(
                "asker", text -> said(text, 100).filter(name -> name.length() >= 2), "Enter the name of whoever asks.");
        var relation = fields.need("relation", Relation::of, "Choose who asks.");
        var answerTo = fields.optional(
                "answerTo", text -> said(text, 300), "Enter the address for the answer in at most 300 characters.");
        var electronic = fields.optional(
                "electronic",
                text -> Optional.of(text).filter(each -> each.matches("true|false")),
                "Choose yes or no.");
        var patient =
                fields.optional("patient", RightsInput::patient, "Open the record and note the request from there.");
        var wish = fields.optional("wish", text -> said(text, 2000), "Use at most 2,000 characters.");
        return fields.finish(() -> new TakeRequest.Request(
                premises,
                kind.value(),
                received.value(),
                means.value(),
                new Asker(
                        asker.value(),
                        relation.value(),
                        answerTo.value().orElse(""),
                        electronic
                                .value()
                                .map("true"::equals)
                                .orElse(means.value().isElectronic())),
                patient.value(),
                wish.value().orElse("")));
    }

    /** What somebody said, on one line: breaks become spaces. */
    static Optional<String> said(String typed, int most) {
        return TypedText.line(typed.replaceAll("\\R", " "), most).filter(text -> !text.isEmpty());
    }

    /** An identifier, or the address of the page of a record: the last identifier in it. */
    static Optional<PatientId> patient(String typed) {
        var found = IDENTIFIER.matcher(typed).results().toList();
        return found.isEmpty()
                ? Optional.empty()
                : PatientId.parse(found.getLast().group());
    }
}
