package uk.co.pharmacyiq.identity.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.identity.RecordRegistration;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** What somebody found on the register, as it is typed or sent. */
record RegistrationForm(
        @Nullable String profession,
        @Nullable String number,
        @Nullable String status,
        @Nullable String checkedOn) {

    static Outcome<RecordRegistration.Request> read(PersonId person, Fields fields) {
        var profession = fields.need(
                "profession", text -> named(Profession.values(), text), "Choose pharmacist or pharmacy technician.");
        var kind = named(
                Profession.values(),
                Optional.ofNullable(fields.text("profession")).orElse(""));
        var number = fields.need(
                "number",
                text -> GphcNumber.parse(kind.orElse(Profession.PHARMACIST), text),
                "Enter the seven digits of the registration number: a pharmacist's begins with 2, a pharmacy technician's with 5.");
        var status = fields.need(
                "status",
                text -> named(Registration.Status.values(), text),
                "Choose how the register lists the person: registered, suspended or removed.");
        var checkedOn = fields.need(
                "checkedOn", LondonTime::day, "Enter the day you looked at the register, for example 2026-01-31.");
        return fields.finish(() -> {
            profession.value();
            return new RecordRegistration.Request(person, number.value(), status.value(), checkedOn.value());
        });
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
