package uk.co.pharmacyiq.tenancy;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.TypedText;

/**
 * Something an organisation may set for itself. The module that asks for it declares it once, as a bean; its values are
 * dated, and each change stands on the record with the value before and after.
 *
 * @param name stable: {@code oversight.opens}
 * @param usual the value where the organisation has set none
 * @param grave whether changing it takes a second person
 * @param local whether premises may have a value of their own; whoever declares it so must ask {@link Settings} with the
 *     premises
 */
public record Setting(String name, String title, String hint, String usual, Form form, boolean grave, boolean local) {

    /** What a value looks like. */
    public sealed interface Form {

        /** A whole number between two others. */
        record Whole(long least, long most, String unit) implements Form {}

        /** A time of day, to the minute. */
        record TimeOfDay() implements Form {}

        /** One of a list: what is stored, and what people read. */
        record OneOf(Map<String, String> choices) implements Form {}

        /** A few words, as letters say them. */
        record Words(int most) implements Form {}
    }

    public static Setting whole(String name, String title, String hint, long usual, Form.Whole form) {
        return new Setting(name, title, hint, Long.toString(usual), form, false, false);
    }

    public static Setting time(String name, String title, String hint, String usual) {
        return new Setting(name, title, hint, usual, new Form.TimeOfDay(), false, false);
    }

    public static Setting oneOf(String name, String title, String hint, String usual, Form.OneOf form) {
        return new Setting(name, title, hint, usual, form, false, false);
    }

    public static Setting words(String name, String title, String hint, String usual) {
        return new Setting(name, title, hint, usual, new Form.Words(50), false, false);
    }

    /** The same, as one that nobody changes alone. */
    public Setting bySecondPerson() {
        return new Setting(name, title, hint, usual, form, true, local);
    }

    /** The same, as one that premises may have a value of their own for. */
    public Setting perPremises() {
        return new Setting(name, title, hint, usual, form, grave, true);
    }

    /** Reads what somebody typed; empty where it is no value of this setting. */
    public Optional<String> read(String typed) {
        return switch (form) {
            case Form.Whole whole ->
                typed.matches("[0-9]{1,9}")
                        ? Optional.of(Long.valueOf(typed))
                                .filter(value -> value >= whole.least() && value <= whole.most())
                                .map(String::valueOf)
                        : Optional.empty();
            case Form.TimeOfDay _ -> time(typed);
            case Form.OneOf one -> Optional.of(typed).filter(one.choices()::containsKey);
            case Form.Words words -> TypedText.line(typed, words.most()).filter(line -> line.length() >= 2);
        };
    }

    /** The same as an answer: the value, or what to enter instead. */
    public Outcome<String> take(String typed) {
        return read(typed).<Outcome<String>>map(Outcome::done).orElseGet(() -> Outcome.refused(new NoValue(rule())));
    }

    /** What may be entered, in words. */
    public String rule() {
        return switch (form) {
            case Form.Whole whole -> "Enter a whole number from " + whole.least() + " to " + whole.most() + ".";
            case Form.TimeOfDay _ -> "Enter a time of day, for example 07:00.";
            case Form.OneOf one ->
                "Enter one of: " + one.choices().keySet().stream().sorted().collect(Collectors.joining(", ")) + ".";
            case Form.Words words -> "Enter 2 to " + words.most() + " characters.";
        };
    }

    /** A value as people read it. */
    public String shown(String value) {
        return switch (form) {
            case Form.Whole whole -> value + " " + whole.unit();
            case Form.TimeOfDay _ -> value;
            case Form.OneOf one -> one.choices().getOrDefault(value, value);
            case Form.Words _ -> value;
        };
    }

    private static Optional<String> time(String typed) {
        try {
            return typed.length() == 5 ? Optional.of(LocalTime.parse(typed).toString()) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** What was typed is no value of the setting; the advice says what is. */
    record NoValue(String advice) implements Refusal {

        @Override
        public String code() {
            return "setting-value";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String field() {
            return "value";
        }
    }
}
