package uk.co.pharmacyiq.responsible;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.responsible.AbsenceDay.Limits;
import uk.co.pharmacyiq.work.Work;

/** How it stands at premises, and what happens whenever a session or an absence ends. */
@Component
class Duties {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final OnDutyStore sessions;
    private final AbsenceStore absences;
    private final DutyStore duty;
    private final ResponsibleSettings settings;

    Duties(OnDutyStore sessions, AbsenceStore absences, DutyStore duty, ResponsibleSettings settings) {
        this.sessions = sessions;
        this.absences = absences;
        this.duty = duty;
        this.settings = settings;
    }

    /** How it stands. */
    record Standing(State state, Optional<OnDuty> onDuty) {}

    Standing at(Work work, PremisesId premises) {
        var onDuty = sessions.onDuty(work, premises);
        return new Standing(onDuty.map(one -> state(work, premises, one)).orElse(State.NONE), onDuty);
    }

    private State state(Work work, PremisesId premises, OnDuty onDuty) {
        if (onDuty.away().isEmpty()) {
            return State.PRESENT;
        }
        return today(work, premises, settings.limits(work)).breached() ? State.OVERDUE : State.ABSENT;
    }

    AbsenceDay today(Work work, PremisesId premises, Limits limits) {
        return on(work, premises, work.today(), limits);
    }

    AbsenceDay on(Work work, PremisesId premises, LocalDate day, Limits limits) {
        return AbsenceDay.of(day, absences.spans(work, premises, day), limits.most(), work.now());
    }

    /** Ends an absence that goes on, and writes down each day on which it was too long. */
    void endAbsence(Work work, PremisesId premises, OnDuty onDuty, AbsenceStore.Ending how) {
        onDuty.away().ifPresent(away -> {
            absences.end(work, onDuty.session(), how);
            var limits = settings.limits(work);
            days(away.since(), work.now()).stream()
                    .map(day -> on(work, premises, day, limits))
                    .forEach(day -> day.passedAt().ifPresent(passed -> breached(work, premises, day, passed, limits)));
        });
    }

    /** Whose responsible pharmacists are away now. */
    List<PremisesId> away(Work work) {
        return sessions.away(work);
    }

    /** How today's absence stands; once it is too long that is written down, whether or not anybody is back (RP-04). */
    AbsenceDay watch(Work work, PremisesId premises) {
        sessions.lock(work, premises);
        var limits = settings.limits(work);
        var today = today(work, premises, limits);
        today.passedAt().ifPresent(passed -> breached(work, premises, today, passed, limits));
        return today;
    }

    Limits limits(Work work) {
        return settings.limits(work);
    }

    private void breached(Work work, PremisesId premises, AbsenceDay day, Instant passed, Limits limits) {
        if (absences.breached(work, premises, day, passed, limits.most().toMinutes())) {
            work.fact("absence-limit-passed", day.day());
            work.note("minutes-away", day.minutes());
        }
    }

    /** Ends a session with whatever goes on in it, and lets the pharmacist be responsible elsewhere. */
    void endSession(Work work, PremisesId premises, OnDutyStore.Open open, OnDutyStore.Ending how) {
        endAbsence(work, premises, open.duty(), AbsenceStore.Ending.SESSION_ENDED);
        sessions.end(work, open.duty().session(), how);
        duty.leave(work, open.duty().named().registration(), open.claim());
    }

    private static List<LocalDate> days(Instant from, Instant until) {
        var first = LocalDate.ofInstant(from, LONDON);
        var last = LocalDate.ofInstant(until, LONDON);
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .toList();
    }
}
