package uk.co.pharmacyiq.governance.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.governance.rights.clock.Course;
import uk.co.pharmacyiq.governance.rights.clock.Nation;
import uk.co.pharmacyiq.governance.rights.clock.RightsClock;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * What somebody asked about data held about a patient, or a complaint, with every step taken since, oldest first.
 *
 * @param patient empty until somebody found the record
 * @param holds what keeps the record from being changed for good while this is open (DP-13)
 */
public record RightsRequest(
        Where where,
        RightsKind kind,
        RequestState state,
        Optional<PatientId> patient,
        Receipt receipt,
        Asker asker,
        List<UUID> holds,
        List<StepTaken> steps) {

    /** The word of a step that says that no part of the record is older than 40 days. */
    static final String NEW_RECORD = "new-record";

    public RightsRequest {
        holds = List.copyOf(holds);
        steps = List.copyOf(steps);
    }

    /** Which request, and at which premises it is handled. */
    public record Where(PremisesId premises, UUID id) {

        /** What people say on the phone and letters carry; tells nothing about anybody. */
        public String reference() {
            var text = id.toString().replace("-", "");
            return "DP-" + text.substring(text.length() - 8).toUpperCase(Locale.ROOT);
        }
    }

    /** How and when it came. The day it reached us counts, not the day somebody noted it. */
    public record Receipt(LocalDate on, Means means, Nation nation, String wish) {}

    /**
     * Who asked, and where the answer goes.
     *
     * @param electronic whether they want it electronically
     */
    public record Asker(String name, Relation relation, String answerTo, boolean electronic) {}

    public UUID id() {
        return where.id();
    }

    public String reference() {
        return where.reference();
    }

    /** The last step of a kind. */
    public Optional<StepTaken> last(Step step) {
        return steps.stream()
                .filter(taken -> taken.step() == step)
                .max(Comparator.comparing(taken -> taken.by().at()));
    }

    public Optional<StepTaken> identityConfirmed() {
        return last(Step.IDENTITY_CONFIRMED);
    }

    /** By when it must be answered, as far as is known. */
    public RightsClock clock() {
        return new RightsClock(
                course(), receipt.on(), receipt.nation(), last(Step.EXTENDED).isPresent(), StepTaken.stops(steps));
    }

    /** The last day for whatever is due next; of a complaint that was acknowledged, for telling how far it is. */
    public LocalDate due(LocalDate today) {
        if (kind != RightsKind.COMPLAINT || last(Step.ACKNOWLEDGED).isEmpty()) {
            return clock().due(today);
        }
        return steps.stream()
                .filter(taken -> taken.step() == Step.ACKNOWLEDGED || taken.step() == Step.INFORMED)
                .map(taken -> taken.by().on())
                .max(Comparator.naturalOrder())
                .orElse(receipt.on())
                .plusDays(ViewRequests.WORD_EVERY_DAYS);
    }

    /** The day it was closed; empty while it is open. */
    public Optional<LocalDate> closedOn() {
        return state.isOver() ? Optional.of(steps.getLast().by().on()) : Optional.empty();
    }

    /** The same, as one of another kind. */
    RightsRequest as(RightsKind other) {
        return new RightsRequest(where, other, state, patient, receipt, asker, holds, steps);
    }

    /** The same, about a patient whose record is held. */
    RightsRequest about(PatientId found, List<UUID> held) {
        return new RightsRequest(where, kind, state, Optional.of(found), receipt, asker, held, steps);
    }

    /** The same, asked by somebody who turned out to be another to the patient than was noted. */
    RightsRequest askedBy(Optional<Relation> relation) {
        var who = new Asker(asker.name(), relation.orElse(asker.relation()), asker.answerTo(), asker.electronic());
        return new RightsRequest(where, kind, state, patient, receipt, who, holds, steps);
    }

    /** The same after a step. */
    RightsRequest after(StepTaken taken) {
        var more = new ArrayList<>(steps);
        more.add(taken);
        return new RightsRequest(
                where,
                kind,
                taken.after(),
                patient,
                receipt,
                asker,
                taken.after().isOver() ? List.of() : holds,
                more);
    }

    private Course course() {
        return switch (kind) {
            case COMPLAINT -> Course.COMPLAINT;
            case DECEASED ->
                steps.stream().anyMatch(taken -> taken.word(NEW_RECORD).equals("yes"))
                        ? Course.DECEASED_NEW_RECORD
                        : Course.DECEASED;
            case ACCESS, RECTIFICATION, RESTRICTION, OBJECTION, ERASURE, PORTABILITY -> Course.MONTH;
        };
    }
}
