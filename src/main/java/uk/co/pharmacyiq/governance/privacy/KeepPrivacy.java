package uk.co.pharmacyiq.governance.privacy;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Reads on in the trail of looks and asks about what nothing explains. A day is judged as a whole, anew with each round until
 * it is over, and as long as a question about it is open and something noted late may still explain it. It opens no record.
 */
@Service
public class KeepPrivacy {

    /** The name of the act on the record. */
    static final String ACT = "LOOKS_WATCH";

    private static final Action<Round> ACTION =
            Action.changes(ACT, "privacy.watch", Action.Scope.OPERATOR, Round.class);

    private static final Duration AGAIN = Duration.ofMinutes(15);

    /** What is noted so many days later still explains. */
    private static final int LATE = 4;

    /** At most so many days a round; the next round goes on from there. */
    private static final int MOST_DAYS = 31;

    /** How many looks were read, how many questions are new, and whether all was read that there is. */
    public record Round(int looks, int asked, boolean upToNow) {}

    private final UseCases useCases;
    private final WatchStore store;
    private final DayJudge judge;
    private final CaseBook book;
    private final Samples samples;

    KeepPrivacy(UseCases useCases, WatchStore store, DayJudge judge, CaseBook book, Samples samples) {
        this.useCases = useCases;
        this.store = store;
        this.judge = judge;
        this.book = book;
        this.samples = samples;
    }

    /** One round over the looks of an organisation. */
    public Outcome<Round> keep(OrganisationId organisation) {
        return useCases.perform(Actor.Operator.of(organisation, "privacy-watch"), ACTION, Target.none(), this::keep);
    }

    private Outcome<Round> keep(Work work) {
        var begin = new WatchStore.Position(work.now().minus(Duration.ofDays(1)), Samples.lastWeek(work.today()));
        var position = store.position(work, begin);
        var from = position.until().minus(AGAIN);
        var until = end(from, work.now());
        judge.learn(work, from, until);
        int looks = 0;
        int asked = 0;
        for (var day : days(work, day(from), day(until))) {
            var judged = judge.judge(work, day);
            looks += judged.looks();
            asked += book.take(work, judged);
        }
        asked += samples.takeEmergencies(work);
        var week = sample(work, position.week());
        store.move(work, new WatchStore.Position(until, week));
        work.note("looks", looks);
        work.note("asked", asked);
        return done(new Round(looks, asked, !until.isBefore(work.now())));
    }

    private static Instant end(Instant from, Instant now) {
        var most = from.plus(Duration.ofDays(MOST_DAYS));
        return most.isBefore(now) ? most : now;
    }

    private List<LocalDate> days(Work work, LocalDate first, LocalDate last) {
        var days = new TreeSet<LocalDate>(book.openDays(work, work.today().minusDays(LATE)));
        first.datesUntil(last.plusDays(1)).forEach(days::add);
        return List.copyOf(days);
    }

    private LocalDate sample(Work work, LocalDate drawn) {
        var last = Samples.lastWeek(work.today());
        if (last.isAfter(drawn)) {
            samples.takeSamples(work, last);
        }
        return last;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LondonTime.ZONE);
    }
}
