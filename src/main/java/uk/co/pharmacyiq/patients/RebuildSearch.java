package uk.co.pharmacyiq.patients;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.EveryRecord;
import uk.co.pharmacyiq.patients.search.SearchUpkeep;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Makes the index of an organisation again from its records, part by part, while it is searched: after a key came back from a
 * backup, or wherever the index and the records are found to differ (H-092). Begun again, it goes through all of it again.
 */
@Service
public class RebuildSearch {

    private static final int PART = 100;

    private static final Action<Step> ACTION =
            Action.changes("PATIENT_INDEX_REBUILD", "patients.index", Action.Scope.OPERATOR, Step.class);

    private record Step(int number, Optional<PatientId> last) {}

    /** Told after each part how far it is. */
    public interface Progress {

        void at(int done, int all);
    }

    private final UseCases useCases;
    private final EveryRecord everyRecord;
    private final SearchUpkeep words;

    RebuildSearch(UseCases useCases, EveryRecord everyRecord, SearchUpkeep words) {
        this.useCases = useCases;
        this.everyRecord = everyRecord;
        this.words = words;
    }

    /** All of it; answers how many patients can be found by it. */
    public Outcome<Integer> rebuild(OrganisationId organisation, Progress progress) {
        return step(organisation, work -> {
                    work.fact("unreadable", words.dropUnreadable(work));
                    return new Step(everyRecord.count(work), Optional.empty());
                })
                .then(begun -> parts(organisation, begun.number(), progress))
                .then(patients -> step(organisation, work -> {
                            work.fact("unused", words.dropUnused(work));
                            return new Step(patients, Optional.empty());
                        })
                        .then(over -> done(over.number())));
    }

    private Outcome<Integer> parts(OrganisationId organisation, int all, Progress progress) {
        int patients = 0;
        var after = Optional.<PatientId>empty();
        do {
            var from = after;
            var part = step(organisation, work -> part(work, from));
            if (!(part instanceof Outcome.Done<Step>(var step))) {
                return part.then(_ -> done(0));
            }
            patients += step.number();
            after = step.last();
            progress.at(patients, all);
        } while (after.isPresent());
        return done(patients);
    }

    private Step part(Work work, Optional<PatientId> after) {
        var told = everyRecord.tellAgain(work, after, PART);
        work.fact("patients-told", told.number());
        return new Step(told.number(), told.last());
    }

    private Outcome<Step> step(OrganisationId organisation, Function<Work, Step> task) {
        return useCases.perform(
                Actor.Operator.of(organisation, "rebuild-search"),
                ACTION,
                Target.none(),
                work -> done(task.apply(work)));
    }
}
