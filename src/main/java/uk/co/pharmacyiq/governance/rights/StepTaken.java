package uk.co.pharmacyiq.governance.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.rights.clock.Stop;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * A step somebody took with a request: no step is ever taken by the machine (DP-11).
 *
 * @param after where the request stood then
 * @param words what was seen, decided or written; by name
 */
public record StepTaken(Step step, RequestState after, By by, Map<String, String> words, UUID event) {

    public StepTaken {
        words = Map.copyOf(words);
    }

    /** Who took it, when, and on which day where the pharmacy is. */
    public record By(PersonId person, Instant at, LocalDate on) {}

    /** What was said under a name; the empty string where nothing was. */
    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    /** While what was awaited the clock stood still, or does. */
    static List<Stop> stops(List<StepTaken> steps) {
        var stops = new ArrayList<Stop>();
        Optional<LocalDate> since = Optional.empty();
        for (var taken : steps) {
            if (since.isEmpty() && taken.after().isWaiting()) {
                since = Optional.of(taken.by().on());
            } else if (since.isPresent() && !taken.after().isWaiting()) {
                stops.add(new Stop(since.get(), Optional.of(taken.by().on())));
                since = Optional.empty();
            }
        }
        since.ifPresent(from -> stops.add(new Stop(from, Optional.empty())));
        return stops;
    }

    /** What is written to whoever asked; each letter follows a step. */
    public enum LetterKind {
        RECEIPT("receipt", "We have your request", Step.TAKEN),
        IDENTITY("identity", "Please show us who you are", Step.IDENTITY_ASKED),
        CLARIFICATION("clarification", "Please tell us more", Step.CLARIFICATION_ASKED),
        EXTENSION("extension", "We need more time", Step.EXTENDED),
        ACKNOWLEDGEMENT("acknowledgement", "We have your complaint", Step.ACKNOWLEDGED),
        PROGRESS("progress", "How far we are with your complaint", Step.INFORMED),
        COVER("cover", "The copy you asked for", Step.COPY_RELEASED),
        OUTCOME("outcome", "Our answer", Step.ANSWERED),
        REFUSAL("refusal", "Why we cannot do what you asked", Step.REFUSED);

        private final String code;
        private final String title;
        private final Step after;

        LetterKind(String code, String title, Step after) {
            this.code = code;
            this.title = title;
            this.after = after;
        }

        /** As it stands in addresses. */
        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        /** The step it tells of; empty while there is nothing to write. */
        public Optional<StepTaken> tellsOf(RightsRequest request) {
            // A complaint has a letter of its own that says it was received.
            return this == RECEIPT && request.kind() == RightsKind.COMPLAINT ? Optional.empty() : request.last(after);
        }

        /** The letters there are about a request, in the order they were needed. */
        public static List<LetterKind> of(RightsRequest request) {
            return Stream.of(values())
                    .filter(kind -> kind.tellsOf(request).isPresent())
                    .toList();
        }

        public static Optional<LetterKind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
        }
    }
}
