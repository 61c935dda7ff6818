package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.governance.rights.RequestState.CLARIFICATION_AWAITED;
import static uk.co.pharmacyiq.governance.rights.RequestState.COLLECTING;
import static uk.co.pharmacyiq.governance.rights.RequestState.IDENTITY_AWAITED;
import static uk.co.pharmacyiq.governance.rights.RequestState.OPINION_AWAITED;
import static uk.co.pharmacyiq.governance.rights.RequestState.READY;
import static uk.co.pharmacyiq.governance.rights.RequestState.RECEIVED;
import static uk.co.pharmacyiq.governance.rights.RequestState.REDACTING;
import static uk.co.pharmacyiq.governance.rights.RightsKind.COMPLAINT;
import static uk.co.pharmacyiq.governance.rights.RightsKind.ERASURE;
import static uk.co.pharmacyiq.governance.rights.RightsKind.OBJECTION;
import static uk.co.pharmacyiq.governance.rights.RightsKind.RECTIFICATION;
import static uk.co.pharmacyiq.governance.rights.RightsKind.RESTRICTION;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what may be done with a request: from which states, for which kinds, to which state, and by which act on
 * the record. What is not in it cannot be done.
 */
public enum Step {
    TAKEN("Noted", "SUBJECT_REQUEST_TAKE", Set.of(), RECEIVED, Kinds.ALL),
    PATIENT_ASSIGNED("Record found", "SUBJECT_PATIENT_ASSIGN", States.OPEN, null, Kinds.ALL),
    IDENTITY_ASKED(
            "Proof of identity asked for",
            "SUBJECT_IDENTITY_AWAIT",
            Set.of(RECEIVED, COLLECTING),
            IDENTITY_AWAITED,
            Kinds.PROVED),
    CLARIFICATION_ASKED(
            "Clarification asked for",
            "SUBJECT_CLARIFICATION_AWAIT",
            Set.of(RECEIVED, COLLECTING),
            CLARIFICATION_AWAITED,
            Kinds.PROVED),
    CLARIFIED(
            "Clarification came",
            "SUBJECT_CLARIFICATION_RECEIVE",
            Set.of(CLARIFICATION_AWAITED),
            RECEIVED,
            Kinds.PROVED),
    IDENTITY_CONFIRMED(
            "Identity confirmed",
            "SUBJECT_IDENTITY_CONFIRM",
            Set.of(RECEIVED, IDENTITY_AWAITED),
            COLLECTING,
            Kinds.PROVED),
    EXTENDED("Extended by two months", "SUBJECT_DEADLINE_EXTEND", States.OPEN, null, Kinds.EXTENDABLE),
    COLLECTED("Record collected", "SUBJECT_COPY_COLLECT", Set.of(COLLECTING), OPINION_AWAITED, Kinds.COPIES),
    OPINION_GIVEN(
            "Pharmacist's opinion given",
            "SUBJECT_OPINION_GIVE",
            Set.of(OPINION_AWAITED, REDACTING, READY),
            REDACTING,
            Kinds.COPIES),
    REDACTED("Withheld", "SUBJECT_COPY_REDACT", Set.of(REDACTING), null, Kinds.COPIES),
    UNREDACTED("Withheld no longer", "SUBJECT_COPY_UNREDACT", Set.of(REDACTING), null, Kinds.COPIES),
    APPROVED("Copy approved", "SUBJECT_COPY_APPROVE", Set.of(REDACTING), READY, Kinds.COPIES),
    REVISED("Taken up again", "SUBJECT_COPY_REVISE", Set.of(READY), REDACTING, Kinds.COPIES),
    COPY_RELEASED("Copy released", "SUBJECT_COPY_RELEASE", Set.of(READY), RequestState.RELEASED, Kinds.COPIES),
    CORRECTED("Corrected", "SUBJECT_ENTRY_CORRECT", Set.of(COLLECTING), null, Set.of(RECTIFICATION)),
    DISAGREEMENT_NOTED(
            "Disagreement noted", "SUBJECT_DISAGREEMENT_ADD", Set.of(COLLECTING), null, Set.of(RECTIFICATION)),
    ACKNOWLEDGED("Acknowledged", "SUBJECT_COMPLAINT_ACKNOWLEDGE", Set.of(RECEIVED), COLLECTING, Set.of(COMPLAINT)),
    INFORMED("Told how far it is", "SUBJECT_COMPLAINT_INFORM", Set.of(RECEIVED, COLLECTING), null, Set.of(COMPLAINT)),
    ANSWERED(
            "Answered",
            "SUBJECT_REQUEST_ANSWER",
            Set.of(COLLECTING),
            RequestState.RELEASED,
            Set.of(RECTIFICATION, RESTRICTION, OBJECTION, ERASURE, COMPLAINT)),
    REFUSED("Refused", "SUBJECT_REQUEST_REFUSE", States.OPEN, RequestState.REFUSED, Kinds.PROVED),
    WITHDRAWN("Withdrawn by whoever asked", "SUBJECT_REQUEST_WITHDRAW", States.OPEN, RequestState.WITHDRAWN, Kinds.ALL);

    private static final class Kinds {
        static final Set<RightsKind> ALL = Set.of(RightsKind.values());
        static final Set<RightsKind> COPIES = only(RightsKind::isCopy);
        static final Set<RightsKind> PROVED = only(kind -> kind != COMPLAINT);
        static final Set<RightsKind> EXTENDABLE = only(kind -> kind != COMPLAINT && kind != RightsKind.DECEASED);

        private static Set<RightsKind> only(Predicate<RightsKind> which) {
            return Stream.of(RightsKind.values()).filter(which).collect(Collectors.toUnmodifiableSet());
        }
    }

    private static final class States {
        static final Set<RequestState> OPEN = Stream.of(RequestState.values())
                .filter(state -> !state.isOver())
                .collect(Collectors.toUnmodifiableSet());
    }

    private final String title;
    private final String event;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable: made by Set.of
    private final Set<RequestState> from;

    private final Optional<RequestState> to;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable: made by Set.of
    private final Set<RightsKind> kinds;

    Step(String title, String event, Set<RequestState> from, @Nullable RequestState to, Set<RightsKind> kinds) {
        this.title = title;
        this.event = event;
        this.from = from;
        this.to = Optional.ofNullable(to);
        this.kinds = kinds;
    }

    public String title() {
        return title;
    }

    /** The name of the act on the record. */
    public String event() {
        return event;
    }

    /** The states it leads from; none for what begins a request. */
    public Set<RequestState> from() {
        return from;
    }

    /** The state it leads to; empty where the request stays where it is. */
    public Optional<RequestState> to() {
        return to;
    }

    public Set<RightsKind> kinds() {
        return kinds;
    }

    /** Whether it can be taken now. */
    public boolean isFor(RightsRequest request) {
        return kinds.contains(request.kind()) && from.contains(request.state());
    }

    /** Where the request stands after it. What was clarified goes on where it was. */
    RequestState after(RightsRequest request) {
        return this == CLARIFIED && request.identityConfirmed().isPresent() ? COLLECTING : to.orElse(request.state());
    }
}
