package uk.co.pharmacyiq.responsible.watching;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.responsible.Responsible;
import uk.co.pharmacyiq.responsible.SignOn;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Looks how long absences have gone on: pharmacists are told once when a day's limit is near, and once when it is passed. */
@Service
class WatchAbsences {

    private static final Action<Watched> ACTION = Action.changes(
            "RESPONSIBLE_ABSENCE_WATCH", "responsible.absence-watch", Action.Scope.OPERATOR, Watched.class);

    /** How many are away, and how many of these for too long. */
    record Watched(int away, int passed) {}

    /** What was told of a day, so that it is told once. */
    private record Told(PremisesId premises, LocalDate day, boolean passed) {}

    private final UseCases useCases;
    private final Responsible responsible;
    private final TellHolders tellHolders;
    private final Set<Told> told = ConcurrentHashMap.newKeySet();

    WatchAbsences(UseCases useCases, Responsible responsible, TellHolders tellHolders) {
        this.useCases = useCases;
        this.responsible = responsible;
        this.tellHolders = tellHolders;
    }

    Outcome<Watched> watch(OrganisationId organisation) {
        var news = new HashSet<Told>();
        var outcome = useCases.perform(
                Actor.Operator.of(organisation, "absences"), ACTION, Target.none(), work -> watch(work, news));
        if (outcome instanceof Outcome.Done<Watched>) {
            told.addAll(news);
        }
        return outcome;
    }

    private Outcome<Watched> watch(Work work, Set<Told> news) {
        var all = responsible.watch(work);
        told.removeIf(one -> one.day().isBefore(work.today()));
        all.forEach(away -> tell(work, away, news));
        int passed = (int) all.stream().filter(away -> away.today().breached()).count();
        work.note("away", all.size());
        work.note("too-long", passed);
        return done(new Watched(all.size(), passed));
    }

    private void tell(Work work, Responsible.Away away, Set<Told> news) {
        boolean passed = away.today().breached();
        var one = new Told(away.premises(), away.today().day(), passed);
        if ((passed || away.isNear()) && !told.contains(one)) {
            news.add(one);
            tellHolders.tell(
                    work,
                    SignOn.PERMISSION,
                    passed ? "absence-passed" : "absence-near",
                    "Responsible pharmacists were away for " + away.today().minutes() + " minutes today; "
                            + away.limits().most().toMinutes()
                            + (passed ? " are allowed, and that is passed." : " are allowed."),
                    "/premises/" + away.premises() + "/responsible");
        }
    }
}
