package uk.co.pharmacyiq.identity.federation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.federation.ProviderOnly;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Fields;

/** From when on people sign in by a provider only, and who is excepted; no day means no rule. */
record RuleForm(@Nullable String from, @Nullable List<Excepted> exceptions) {

    /** Somebody who goes on signing in by what they have themselves. */
    record Excepted(@Nullable String person) {}

    static Outcome<ProviderOnly.Request> read(Fields fields) {
        var from = fields.optional("from", RuleForm::day, "Give a day as 2027-01-31, or leave it empty.");
        var people = fields.each("exceptions").stream()
                .filter(line -> line.text("person") != null)
                .map(line -> line.need("person", PersonId::parse, "Choose people from the list."))
                .toList();
        return fields.finish(() -> new ProviderOnly.Request(
                from.value(), people.stream().map(Fields.Read::value).collect(Collectors.toSet())));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() < 2100);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
