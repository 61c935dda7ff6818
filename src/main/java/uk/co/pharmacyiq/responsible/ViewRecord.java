package uk.co.pharmacyiq.responsible;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.responsible.Contact.Arrangement;
import uk.co.pharmacyiq.responsible.OnDuty.Named;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the record of premises, day by day, to everybody who works there and to nobody else (RP-08). */
@Service
public class ViewRecord {

    public static final String PERMISSION = ViewResponsible.PERMISSION;

    private static final Action<Shown> ACTION =
            Action.looks("RESPONSIBLE_RECORD_VIEW", PERMISSION, Action.Scope.PREMISES, Shown.class);

    /** Of how many days the record is shown at most. */
    public static final int MOST_DAYS = 31;

    /** Of which premises, from which day through which. */
    public record Request(PremisesId premises, LocalDate from, LocalDate to) {
        public Request {
            if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
                throw new IllegalArgumentException("the record is shown for a month at most");
            }
        }
    }

    /** Sessions that touch the days asked for, newest first, and the days on which absences were too long. */
    public record Shown(List<Line> lines, List<Breach> breaches) {
        public Shown {
            lines = List.copyOf(lines);
            breaches = List.copyOf(breaches);
        }
    }

    /** One session: who, from when until when, their absences and what was said about it since. */
    public record Line(
            UUID session, Named named, Instant began, Optional<Ended> ended, List<Absence> absences, List<Note> notes) {
        public Line {
            absences = List.copyOf(absences);
            notes = List.copyOf(notes);
        }
    }

    /** When a session ended, how ({@code HANDED_OVER}), and by whom it was ended. */
    public record Ended(Instant at, String how, String by) {
        @Override
        public String toString() {
            return "Ended[" + how + "]";
        }
    }

    /** An absence: from when until when, how a pharmacist could be reached, and why. */
    public record Absence(UUID id, Instant began, Optional<Instant> ended, Arrangement contact, String reason) {
        @Override
        public String toString() {
            return "Absence[" + id + "]";
        }
    }

    /** What somebody said about the entry later. */
    public record Note(Instant at, String by, String words) {
        @Override
        public String toString() {
            return "Note[hidden]";
        }
    }

    /** A day on which the absences came to more than was allowed, and when the limit was passed. */
    public record Breach(LocalDate day, Instant passedAt, int limitMinutes) {}

    private final UseCases useCases;
    private final DutyRecordStore store;
    private final PeopleNames people;

    ViewRecord(UseCases useCases, DutyRecordStore store, PeopleNames people) {
        this.useCases = useCases;
        this.store = store;
        this.people = people;
    }

    public Outcome<Shown> view(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            var names = people.names(work);
            return done(new Shown(store.lines(work, request, names), store.breaches(work, request)));
        });
    }
}
