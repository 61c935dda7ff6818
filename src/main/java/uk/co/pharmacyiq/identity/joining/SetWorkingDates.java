package uk.co.pharmacyiq.identity.joining;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.Administrators;
import uk.co.pharmacyiq.identity.ClosePerson;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Sets from when to when somebody works here. Once the last day is over no session, PIN or passkey of theirs opens anything:
 * the database itself looks at the date with each request. A last day in the past ends everything at once (SC-11).
 */
@Component
public class SetWorkingDates {

    public static final String PERMISSION = "people.dates";

    /** Its name on the record. */
    public static final String ACT = "WORKING_DATES_CHANGE";

    private static final Action<WorkingDates> VIEW =
            Action.looks("WORKING_DATES_VIEW", PERMISSION, Action.Scope.ANYWHERE, WorkingDates.class);

    private static final Action<WorkingDates> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.ANYWHERE, WorkingDates.class);

    private final UseCases useCases;
    private final JoiningStore store;
    private final Sessions sessions;
    private final Notices notices;
    private final Administrators administrators;

    SetWorkingDates(
            UseCases useCases, JoiningStore store, Sessions sessions, Notices notices, Administrators administrators) {
        this.useCases = useCases;
        this.store = store;
        this.sessions = sessions;
        this.notices = notices;
        this.administrators = administrators;
    }

    /** Whose dates, and which. */
    public record Request(PersonId person, WorkingDates dates) {}

    /** The dates of one person as they are. */
    public Outcome<WorkingDates> view(Actor actor, PersonId person) {
        return useCases.perform(
                actor,
                VIEW,
                Target.of("person", person),
                work -> store.lock(work, person)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(JoiningRefusal.PERSON_UNKNOWN)));
    }

    /** Sets them. Who administers is shut out by nobody but those who may close accounts everywhere. */
    public Outcome<WorkingDates> set(Actor actor, Request request) {
        boolean mayAnybodys = useCases.rights(actor).held().everywhere().contains(ClosePerson.PERMISSION);
        return useCases.perform(
                actor,
                ACTION,
                Target.of("person", request.person()),
                work -> mayAnybodys || !administrators.administers(work, request.person())
                        ? set(work, request.person(), request.dates())
                        : Outcome.refused(JoiningRefusal.ABOVE_YOURS));
    }

    /** The dates of somebody, for other work under way. */
    public Optional<WorkingDates> of(Work work, PersonId person) {
        return store.lock(work, person);
    }

    /** The same as part of other work under way: taking a locum on for a day. */
    public Outcome<WorkingDates> set(Work work, PersonId person, WorkingDates dates) {
        var before = store.lock(work, person);
        if (before.isEmpty()) {
            return Outcome.refused(JoiningRefusal.PERSON_UNKNOWN);
        }
        if (person.equals(work.person())) {
            return Outcome.refused(JoiningRefusal.OWN_DATES);
        }
        if (store.isShutOut(work, person)) {
            return Outcome.refused(JoiningRefusal.SHUT_OUT);
        }
        if (dates.areTurned()) {
            return Outcome.refused(JoiningRefusal.TURNED);
        }
        var end = dates.until().orElse(null);
        boolean over = end != null && !end.isAfter(work.now());
        store.set(work, person, dates, over ? later(dates, work.now()) : end);
        if (over) {
            work.note("sessions-ended", sessions.endAll(work, person, Sessions.Why.LEFT));
        }
        work.note("before", before.get().text());
        work.note("after", dates.text());
        notices.tell(work, person, "working-dates", "Your working dates here were set: " + dates.text() + ".", "/me");
        return Outcome.done(dates);
    }

    /** Who left days ago is shut out now, not then: the report must tell how long that took. */
    private static Instant later(WorkingDates dates, Instant now) {
        return dates.from()
                .filter(from -> !from.isBefore(now))
                .map(from -> from.plusMillis(1))
                .orElse(now);
    }
}
