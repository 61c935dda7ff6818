package uk.co.pharmacyiq.audit;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * Which events somebody looks for. What is empty does not matter.
 *
 * @param actions any of these
 * @param outcome {@code done}, {@code refused} or {@code failed}
 * @param subject what it is about
 * @param platformStaff only what the operator of the platform did
 * @param passedOver not these
 * @param also what else an event must meet once it is opened, for example words in its details
 */
public record RecordFilter(
        Optional<UUID> person,
        Set<String> actions,
        String outcome,
        Optional<PremisesId> premises,
        Subject subject,
        boolean platformStaff,
        PassedOver passedOver,
        Predicate<RecordedEvent> also) {

    /** Every event. */
    public static final RecordFilter EVERYTHING = new RecordFilter(
            Optional.empty(),
            Set.of(),
            "",
            Optional.empty(),
            new Subject("", ""),
            false,
            PassedOver.NOTHING,
            _ -> true);

    /** A kind of thing, one such thing, or with both empty anything. A patient is found also where others were shown too. */
    public record Subject(String type, String id) {

        /** Whether it is one patient. */
        boolean isPatient() {
            return type.equals("patient") && !id.isEmpty();
        }

        private boolean matches(RecordedEvent event) {
            return isPatient() && event.facts().getOrDefault("patients", "").contains(id)
                    || (type.isEmpty() || type.equals(event.subjectType()))
                            && (id.isEmpty() || id.equals(event.subjectId()));
        }
    }

    /**
     * Events that do not matter, whatever else is looked for.
     *
     * @param actions matches the whole name of their actions
     * @param kinds and one of these kinds of actors was behind them: {@code person}
     */
    public record PassedOver(Pattern actions, Set<String> kinds) {

        private static final PassedOver NOTHING = new PassedOver(Pattern.compile(""), Set.of());

        public PassedOver {
            kinds = Set.copyOf(kinds);
        }

        boolean covers(RecordedEvent event) {
            return kinds.contains(event.actorKind())
                    && actions.matcher(event.action()).matches();
        }
    }

    public RecordFilter {
        actions = Set.copyOf(actions);
    }

    public RecordFilter byPerson(UUID id) {
        return new RecordFilter(Optional.of(id), actions, outcome, premises, subject, platformStaff, passedOver, also);
    }

    public RecordFilter withActions(Set<String> names) {
        return new RecordFilter(person, names, outcome, premises, subject, platformStaff, passedOver, also);
    }

    public RecordFilter withOutcome(String other) {
        return new RecordFilter(person, actions, other, premises, subject, platformStaff, passedOver, also);
    }

    public RecordFilter at(PremisesId place) {
        return new RecordFilter(person, actions, outcome, Optional.of(place), subject, platformStaff, passedOver, also);
    }

    public RecordFilter about(String type, String id) {
        return new RecordFilter(
                person, actions, outcome, premises, new Subject(type, id), platformStaff, passedOver, also);
    }

    public RecordFilter byPlatformStaff() {
        return new RecordFilter(person, actions, outcome, premises, subject, true, passedOver, also);
    }

    public RecordFilter passingOver(PassedOver others) {
        return new RecordFilter(person, actions, outcome, premises, subject, platformStaff, others, also);
    }

    public RecordFilter and(Predicate<RecordedEvent> opened) {
        return new RecordFilter(
                person, actions, outcome, premises, subject, platformStaff, passedOver, also.and(opened));
    }

    boolean admits(RecordedEvent event) {
        return (person.isEmpty() || person.equals(event.personId()))
                && (actions.isEmpty() || actions.contains(event.action()))
                && (outcome.isEmpty() || outcome.equals(event.outcome()))
                && (premises.isEmpty() || premises.equals(event.premises()))
                && subject.matches(event)
                && (!platformStaff || event.actorKind().equals("operator"))
                && !passedOver.covers(event)
                && also.test(event);
    }
}
