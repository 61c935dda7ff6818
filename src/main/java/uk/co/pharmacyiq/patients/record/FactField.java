package uk.co.pharmacyiq.patients.record;

import com.google.errorprone.annotations.Immutable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Choice;

/**
 * One field of a kind of fact: what forms, programs, the history and exports call it, and what it may hold.
 *
 * @param name stable, as it is stored and sent: {@code family}
 * @param choices what can be chosen; empty where anything of the form may stand
 */
public record FactField(String name, String label, Form form, boolean required, String hint, List<Choice> choices) {

    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** What a field may hold, and what to say where it holds something else. Values are kept in the form given here. */
    public enum Form {
        TEXT("Enter at most 100 characters, without line breaks.", typed -> TypedText.line(typed, 100)),
        LONG_TEXT("Enter at most 500 characters.", typed -> TypedText.line(typed, 500)),
        DATE("Enter a date, for example 27 3 1985.", FactField::day),
        /** A date that cannot be later than today. */
        PAST_DATE("Enter a date that is not in the future, for example 27 3 1985.", FactField::day),
        CHOICE("Choose one of the list.", Optional::of),
        YES_NO("Choose yes or no.", typed -> Optional.of(typed).filter(each -> each.matches("yes|no"))),
        POSTCODE("Enter a UK postcode, for example M1 4BT.", FactField::postcode),
        PHONE("Enter a telephone number of 7 to 15 digits.", FactField::phone),
        EMAIL("Enter an e-mail address, for example name@example.com.", FactField::email),
        NHS_NUMBER(
                "Enter the ten digits of an NHS number; check them, because the last digit does not fit the others.",
                typed -> NhsNumber.parse(typed).map(NhsNumber::value)),
        ODS("Enter an ODS code of 3 to 10 letters and digits.", FactField::ods),
        /** A dm+d code. */
        DMD("Choose the medicine from the list.", typed -> DmdCode.parse(typed).map(DmdCode::value)),
        /** A SNOMED CT concept, its check digit right; a dm+d code is one. */
        SNOMED("Choose from the list, or enter a SNOMED CT code.", FactField::snomed),
        /** One of our own identifiers. */
        ID("Choose from the list.", typed -> TimeOrderedId.parse(typed).map(Object::toString));

        /** Turns what was typed into what is kept. */
        @Immutable
        private interface Reading {
            Optional<String> of(String typed);
        }

        private final String rule;
        private final Reading parse;

        Form(String rule, Reading parse) {
            this.rule = rule;
            this.parse = parse;
        }
    }

    public FactField {
        choices = List.copyOf(choices);
    }

    /** Reads what was typed or sent into the form in which it is kept; empty where it is not of this field. */
    public Optional<String> read(String typed) {
        return form.parse
                .of(typed.strip())
                .filter(value -> !value.isEmpty())
                .filter(value -> choices.isEmpty()
                        || choices.stream().anyMatch(choice -> choice.value().equals(value)));
    }

    /** What to do where it cannot be read. */
    public String rule() {
        return label + ": " + form.rule;
    }

    /** A stored value as people read it. */
    public String shown(String value) {
        return switch (form) {
            case DATE, PAST_DATE -> TypedDay.shown(LocalDate.parse(value));
            case NHS_NUMBER -> new NhsNumber(value).formatted();
            case CHOICE ->
                choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value);
            case TEXT, LONG_TEXT, YES_NO, POSTCODE, PHONE, EMAIL, ODS, DMD, SNOMED, ID -> value;
        };
    }

    private static Optional<String> day(String typed) {
        return TypedDay.read(typed)
                .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST))
                .map(LocalDate::toString);
    }

    private static Optional<String> postcode(String typed) {
        var text = typed.toUpperCase(Locale.UK).replaceAll("\\s+", "");
        return text.matches("(GIR0AA|[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2})")
                ? Optional.of(text.substring(0, text.length() - 3) + " " + text.substring(text.length() - 3))
                : Optional.empty();
    }

    private static Optional<String> phone(String typed) {
        var digits = typed.replaceAll("[ ().-]", "").replaceFirst("^\\+44", "0").replaceFirst("^0044", "0");
        return digits.matches("\\+?[0-9]{7,15}") ? Optional.of(digits) : Optional.empty();
    }

    private static Optional<String> email(String typed) {
        return typed.length() <= 254 && typed.matches("[^\\s@<>\"',;]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}")
                ? Optional.of(typed)
                : Optional.empty();
    }

    private static Optional<String> ods(String typed) {
        var code = typed.toUpperCase(Locale.UK);
        return code.matches("[A-Z0-9]{3,10}") ? Optional.of(code) : Optional.empty();
    }

    private static Optional<String> snomed(String typed) {
        return DmdCode.parse(typed).filter(DmdCode::checks).map(DmdCode::value);
    }
}
