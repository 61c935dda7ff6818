package uk.co.pharmacyiq.patients.merging;

import java.util.Optional;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;

/**
 * A place in a record that holds one thing only: the date of birth with sex, the NHS number, the usual name, the home
 * address, the decision about one purpose. Where both records fill it differently, somebody must decide.
 *
 * @param code stable, as forms and programs send it: {@code personal}, {@code consent-marketing}
 */
public record Slot(String code, String title) {

    /** The place an entry takes; empty for what a record can hold any number of. */
    static Optional<Slot> of(Entry entry) {
        var fact = entry.fact();
        var kind = entry.kind();
        if (kind == FactKind.NAME) {
            return one(fact, "use", "usual", "name-usual", "Usual name");
        }
        if (kind == FactKind.ADDRESS) {
            return one(fact, "use", "home", "address-home", "Home address");
        }
        if (kind == FactKind.CONSENT) {
            return fact.get("purpose")
                    .map(purpose -> new Slot("consent-" + purpose, "Consent: " + purpose.replace('-', ' ')));
        }
        return kind.single() ? Optional.of(new Slot(kind.code(), kind.title())) : Optional.empty();
    }

    private static Optional<Slot> one(Fact fact, String field, String value, String code, String title) {
        return fact.get(field).orElse(value).equals(value) ? Optional.of(new Slot(code, title)) : Optional.empty();
    }
}
