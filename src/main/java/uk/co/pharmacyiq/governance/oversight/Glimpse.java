package uk.co.pharmacyiq.governance.oversight;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/** What the watch needs to know of an event: no names, no details. */
record Glimpse(UUID id, Instant at, What what, Who who, Optional<PremisesId> premises) {

    /** What signing in notes of itself. */
    static final String NEW_DEVICE = "new-device";

    static final String TWO_PREMISES = "two-premises";

    private static final Pattern SIGN_IN = Pattern.compile("([A-Z_]+_)?SIGN_IN");
    private static final Pattern LOOKS = Pattern.compile("[A-Z_]+_(VIEW|READ|SHOW)(_[A-Z_]+)?");

    /** Refusals that say somebody reached for what is not theirs; a slip of the keyboard is none. */
    private static final Set<String> DENIALS = Set.of(
            "not-allowed",
            "premises-unknown",
            "registration-needed",
            "above-your-own",
            "not-to-yourself",
            "own-request",
            "about-yourself");

    /** What was done, what came of it, and to what. */
    record What(String action, String outcome, String code, String subject, Set<String> marks) {

        What {
            marks = Set.copyOf(marks);
        }
    }

    /** Who, by which session. */
    record Who(Optional<PersonId> person, String session) {}

    static Glimpse of(RecordedEvent event) {
        return new Glimpse(
                event.id(),
                event.at(),
                new What(
                        event.action(),
                        event.outcome(),
                        event.code(),
                        event.subjectType() + "/" + event.subjectId(),
                        marks(event)),
                new Who(event.personId().map(PersonId::new), event.publicText("session")),
                event.premises());
    }

    private static Set<String> marks(RecordedEvent event) {
        return Stream.of(NEW_DEVICE, TWO_PREMISES)
                .filter(mark -> event.details().getOrDefault(mark, "").equals("yes"))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isSignIn() {
        return SIGN_IN.matcher(what.action()).matches() && what.outcome().equals("done");
    }

    boolean isFailedSignIn() {
        return SIGN_IN.matcher(what.action()).matches()
                && what.outcome().equals("refused")
                && who.person().isEmpty();
    }

    boolean isLookAtSomething() {
        return what.outcome().equals("done")
                && !what.subject().equals("/")
                && LOOKS.matcher(what.action()).matches();
    }

    boolean isDenial() {
        return what.outcome().equals("refused") && DENIALS.contains(what.code());
    }
}
