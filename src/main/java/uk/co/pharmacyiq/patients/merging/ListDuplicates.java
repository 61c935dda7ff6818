package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** The work list of records that may be of one patient. Every patient in it stands on the event of the look (M-127). */
@Service
public class ListDuplicates {

    /** How many pairs a page shows. */
    public static final int MOST = 20;

    private static final Action<Listing> LIST =
            Action.looks("PATIENT_PAIRS_LIST", MergeRecords.PERMISSION, Action.Scope.PREMISES, Listing.class);

    private static final Action<Integer> CHECK =
            Action.looks("PATIENT_PAIRS_CHECK", MergeRecords.PERMISSION, Action.Scope.PREMISES, Integer.class);

    /** A page of pairs, how many are open in all, and where the next page begins. */
    public record Listing(List<Row> rows, int open, Optional<PairCursor> next) {

        public Listing {
            rows = List.copyOf(rows);
        }
    }

    /** A pair with both records, as far as it takes to choose. */
    public record Row(LikelyPair pair, PatientRecord first, PatientRecord second) {}

    private final UseCases useCases;
    private final PairStore pairs;
    private final Records records;

    ListDuplicates(UseCases useCases, PairStore pairs, Records records) {
        this.useCases = useCases;
        this.pairs = pairs;
        this.records = records;
    }

    public Outcome<Listing> list(Actor actor, PremisesId premises, PairCursor after) {
        return useCases.perform(actor, LIST, Target.at(premises), work -> done(list(work, after)));
    }

    /** How many pairs nobody has decided about; shows nobody. */
    public Outcome<Integer> open(Actor actor, PremisesId premises) {
        return useCases.perform(actor, CHECK, Target.at(premises), work -> done(pairs.countOpen(work)));
    }

    private Listing list(Work work, PairCursor after) {
        var page = pairs.open(work, after, MOST);
        work.because("check");
        Map<PatientId, PatientRecord> found =
                records
                        .findAll(
                                work,
                                page.stream()
                                        .flatMap(pair -> pair.both().stream())
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(PatientRecord::id, Function.identity()));
        var rows = page.stream()
                .filter(pair -> found.keySet().containsAll(pair.both()))
                .map(pair -> new Row(pair, brief(found, pair.first()), brief(found, pair.second())))
                .toList();
        work.note("pairs", rows.size());
        return new Listing(rows, pairs.countOpen(work), PairCursor.next(page, MOST));
    }

    private static PatientRecord brief(Map<PatientId, PatientRecord> found, PatientId patient) {
        return Objects.requireNonNull(found.get(patient)).withoutClinical().withoutWhereabouts();
    }
}
