package uk.co.pharmacyiq.medicines;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Records a pharmacist's decision, for their organisation and from a day on, about a product whose schedule the catalogue
 * does not know. It holds while the catalogue goes on not knowing; a later decision follows it and never changes it.
 */
@Service
public class DecideSchedule {

    public static final String PERMISSION = "medicines.decide-schedule";

    /** Its name on the record. */
    public static final String ACT = "SCHEDULE_DECIDE";

    private static final Action<Decided> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.ANYWHERE, Decided.class)
            .by(Profession.PHARMACIST);

    /** One decision; the reason has 1 to 500 characters, and "needs review" decides nothing. */
    public record Request(DmdCode product, Level level, boolean safeCustody, LocalDate since, String reason) {
        public Request {
            if (reason.isBlank() || reason.length() > 500 || level == Level.NEEDS_REVIEW) {
                throw new IllegalArgumentException("not a decision");
            }
        }
    }

    /** The decision as it stands. */
    public record Decided(UUID decision, DmdCode product, Level level, boolean safeCustody, LocalDate since) {}

    private final UseCases useCases;
    private final ScheduleStore schedules;

    DecideSchedule(UseCases useCases, ScheduleStore schedules) {
        this.useCases = useCases;
        this.schedules = schedules;
    }

    /** For a pharmacist: authorised and recorded here. */
    public Outcome<Decided> decide(Actor.Person pharmacist, Request request) {
        var target = Target.of("product", request.product());
        return useCases.perform(pharmacist, ACTION, target, work -> decide(work, request));
    }

    private Outcome<Decided> decide(Work work, Request request) {
        if (schedules.productName(work, request.product()).isEmpty()) {
            return refused(MedicinesRefusal.Plain.PRODUCT_UNKNOWN);
        }
        var today = work.today();
        if (request.since().isBefore(today) || request.since().isAfter(today.plusYears(1))) {
            return refused(MedicinesRefusal.Plain.DECISION_DATE_OUT_OF_RANGE);
        }
        if (!schedules.on(work, request.product(), request.since()).needsReview()) {
            return refused(MedicinesRefusal.Plain.SCHEDULE_KNOWN);
        }
        var decided = new Decided(
                TimeOrderedId.next(), request.product(), request.level(), request.safeCustody(), request.since());
        schedules.add(work, decided, request.reason());
        work.note("schedule.before", Level.NEEDS_REVIEW);
        work.note("schedule.after", request.level());
        work.note("safeCustody", request.safeCustody());
        work.note("since", request.since());
        work.note("reason", request.reason());
        return done(decided);
    }
}
