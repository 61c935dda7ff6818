package uk.co.pharmacyiq.governance.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * What entries somebody looks for. What stands on an entry in public the database finds; words are looked for in what the
 * entry tells.
 *
 * @param person identifier of whoever acted
 * @param outcome {@code done}, {@code refused}, {@code failed}, or {@code denied} for what their rights did not allow
 */
public record Filters(
        Optional<String> person,
        Optional<Subject> subject,
        Optional<String> action,
        Optional<String> outcome,
        Optional<PremisesId> premises,
        Period period,
        Words words) {

    /** What came to be refused because rights did not allow it. */
    public static final String DENIED = "denied";

    /** A thing entries are about. */
    public record Subject(String type, String id) {

        /** Reads {@code product/10039999999106}. */
        public static Optional<Subject> parse(String text) {
            var parts = text.split("/", -1);
            return parts.length == 2 && parts[0].matches("[a-z]{2,20}") && parts[1].matches("[0-9A-Za-z-]{1,60}")
                    ? Optional.of(new Subject(parts[0], parts[1]))
                    : Optional.empty();
        }
    }

    /** From a moment on, and before another. */
    public record Period(Optional<Instant> from, Optional<Instant> until) {}

    /** Words of the sentence, of the medicine and of the place; empty for any. */
    public record Words(String sentence, String product, String place) {

        boolean any() {
            return !(sentence.isBlank() && product.isBlank() && place.isBlank());
        }
    }

    /** Any entry at all. */
    public static Filters none() {
        return new Filters(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Period(Optional.empty(), Optional.empty()),
                new Words("", "", ""));
    }

    /** Whether an entry came to what is looked for, where that is more than an outcome. */
    boolean admit(Entry entry) {
        return !outcome.equals(Optional.of(DENIED)) || entry.what().code().equals("not-allowed");
    }

    /** Whether all words looked for are in what an entry tells. */
    boolean match(Entry entry, String sentence, Names names) {
        var subject =
                names.of(entry.what().subjectType(), entry.what().subjectId()).orElse("");
        return holds(words.sentence(), Stream.concat(Stream.of(sentence), entry.details().values().stream()))
                && holds(
                        words.product(),
                        Stream.of(
                                subject,
                                entry.what().subjectId(),
                                entry.detail("items").orElse(""),
                                entry.detail("lines").orElse(""),
                                entry.detail("product").orElse("")))
                && holds(
                        words.place(),
                        Stream.of("from", "to", "place", "name.before", "name.after", "lines")
                                .map(name -> entry.detail(name).orElse("")));
    }

    private static boolean holds(String words, Stream<String> texts) {
        var text = String.join(" ", texts.toList()).toLowerCase(Locale.UK);
        return Stream.of(words.toLowerCase(Locale.UK).split("\\s+")).allMatch(text::contains);
    }

    /** What was looked for, for the record itself. */
    String said() {
        var said = new ArrayList<String>();
        person.ifPresent(id -> said.add("person " + id));
        subject.ifPresent(one -> said.add(one.type() + " " + one.id()));
        action.ifPresent(name -> said.add("action " + name));
        outcome.ifPresent(name -> said.add("outcome " + name));
        premises.ifPresent(id -> said.add("premises " + id));
        period.from().ifPresent(from -> said.add("from " + from));
        period.until().ifPresent(until -> said.add("until " + until));
        List.of("words " + words.sentence(), "medicine " + words.product(), "place " + words.place()).stream()
                .filter(text -> text.indexOf(' ') < text.length() - 1)
                .forEach(said::add);
        return String.join("; ", said);
    }
}
