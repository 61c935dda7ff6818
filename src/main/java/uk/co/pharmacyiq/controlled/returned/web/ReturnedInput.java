package uk.co.pharmacyiq.controlled.returned.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.returned.DestroyReturned;
import uk.co.pharmacyiq.controlled.returned.ReceiveReturn;
import uk.co.pharmacyiq.controlled.returned.ReturnedDrug.Named;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Reads what is sent about patient returns, from forms and from JSON alike. */
final class ReturnedInput {

    private ReturnedInput() {}

    /** What a patient brought back. */
    record PatientReturnBody(
            @Nullable String returnedOn,
            @Nullable String patientName,
            @Nullable String patientAddress,
            @Nullable String drug,
            @Nullable String strength,
            @Nullable String form,
            @Nullable String quantity) {}

    /** Which of them are destroyed; a witness is named, or agrees in a session of their own. */
    record DestroyReturnedBody(
            @Nullable List<String> returned,
            @Nullable String witnessName,
            @Nullable String witnessRole,
            @Nullable String witnessRegistration) {}

    static Outcome<ReceiveReturn.Request> received(Fields fields, PremisesId premises) {
        var on = fields.need("returnedOn", LondonTime::day, "Enter the day it was handed over, such as 2026-11-22.");
        var patient = fields.need("patientName", text -> words(text, 100), "Enter the patient’s name.");
        var address = fields.need("patientAddress", text -> words(text, 300), "Enter the patient’s address.");
        var drug = fields.need("drug", text -> words(text, 200), "Enter what the drug is, as its label says.");
        var strength = fields.need("strength", text -> words(text, 60), "Enter the strength, as its label says.");
        var form = fields.need("form", text -> words(text, 60), "Enter the form, such as tablets.");
        var quantity = fields.need("quantity", text -> words(text, 60), "Enter how much it is, such as 14 tablets.");
        return fields.finish(() -> new ReceiveReturn.Request(
                premises,
                on.value(),
                new ReceiveReturn.From(patient.value(), address.value()),
                new ReceiveReturn.Drug(drug.value(), strength.value(), form.value(), quantity.value())));
    }

    static Outcome<DestroyReturned.Request> destroyed(Fields fields, PremisesId premises, PersonId by) {
        var chosen = chosen(fields);
        if (chosen.isEmpty()) {
            fields.refuse("returned", "Choose at least one that is destroyed.");
        }
        boolean named = Stream.of("witnessName", "witnessRole", "witnessRegistration")
                .anyMatch(field -> fields.text(field) != null);
        var witness = named ? Optional.of(named(fields)) : Optional.<Named>empty();
        return fields.finish(() -> new DestroyReturned.Request(premises, chosen, by, witness));
    }

    private static Named named(Fields fields) {
        var name = fields.need("witnessName", text -> words(text, 100), "Enter the name of the witness.");
        var role = fields.need("witnessRole", text -> words(text, 60), "Enter the role of the witness.");
        var number = fields.need(
                "witnessRegistration",
                text -> Optional.of(text).filter(digits -> digits.matches("[25][0-9]{6}")),
                "Enter the GPhC number of the witness: seven digits that begin with 2 or 5.");
        return new Named(name.orElse(""), role.orElse(""), number.orElse(""));
    }

    /** A list as programs send it, or boxes that were ticked. */
    private static List<UUID> chosen(Fields fields) {
        return IntStream.range(0, Fields.MOST_LINES)
                .mapToObj(number -> fields.text("returned[" + number + "]"))
                .flatMap(Stream::ofNullable)
                .map(text -> TimeOrderedId.parse(text).orElse(new UUID(0, 0)))
                .distinct()
                .toList();
    }

    private static Optional<String> words(String text, int most) {
        return TypedText.line(text, most).filter(each -> !each.isEmpty());
    }
}
