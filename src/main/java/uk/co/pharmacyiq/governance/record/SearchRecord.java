package uk.co.pharmacyiq.governance.record;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.state.Activity;
import uk.co.pharmacyiq.audit.state.SealLook;
import uk.co.pharmacyiq.audit.state.SealState;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Looks through the record, newest first. Looking is on the record too. */
@Service
public class SearchRecord {

    public static final String PERMISSION = "record.read";

    /** The name of the act on the record. */
    public static final String ACT = "RECORD_SEARCH";

    /** How many entries one answer holds at most. */
    public static final int MOST = 200;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Action<Found> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.ANYWHERE, Found.class);

    /** What to look for, and where the answer goes on: after this entry. */
    public record Request(Filters filters, Optional<UUID> after, int limit) {
        public Request {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("not a page size");
            }
        }
    }

    /**
     * Entries, newest first.
     *
     * @param next where the next ones begin if there may be more
     * @param names what things are called, to choose from
     * @param day the day that is drawn hour by hour; empty for those who do not see all of it
     */
    public record Found(
            List<Told> entries, Optional<UUID> next, Names names, Optional<Day> day, SealState state, long sealed) {}

    /** One day, hour by hour. */
    public record Day(LocalDate date, List<Activity.Hour> hours) {}

    private final UseCases useCases;
    private final Sight.Finder sights;
    private final Looking looking;
    private final Activity activity;
    private final SealLook seals;

    SearchRecord(UseCases useCases, Sight.Finder sights, Looking looking, Activity activity, SealLook seals) {
        this.useCases = useCases;
        this.sights = sights;
        this.looking = looking;
        this.activity = activity;
        this.seals = seals;
    }

    public Outcome<Found> search(Actor actor, Request request) {
        var target = request.filters().premises().map(Target::at).orElseGet(Target::none);
        return useCases.perform(actor, ACTION, target, work -> {
            work.note("for", request.filters().said());
            return sights.of(work, PERMISSION).then(sight -> done(found(work, sight, request)));
        });
    }

    private Found found(Work work, Sight sight, Request request) {
        var page = looking.look(work, sight, request);
        return new Found(
                page.told(),
                page.next(),
                page.names(),
                day(work, sight, request.filters().period()),
                seals.state(),
                seals.sealed(work.organisation()));
    }

    /** How busy a day was is told to those who see all of it. */
    private Optional<Day> day(Work work, Sight sight, Filters.Period period) {
        var date = period.from().map(from -> LocalDate.ofInstant(from, LONDON)).orElse(work.today());
        var begins = date.atStartOfDay(LONDON).toInstant();
        var ends = date.plusDays(1).atStartOfDay(LONDON).toInstant();
        return sight.seesAll(begins, ends)
                ? Optional.of(new Day(date, activity.hours(work.organisation(), begins, ends)))
                : Optional.empty();
    }
}
