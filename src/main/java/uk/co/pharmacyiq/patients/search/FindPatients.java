package uk.co.pharmacyiq.patients.search;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.search.SearchStore.Hit;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Finds patients as people ask for them at a counter: parts of names in any order and spelled by ear, a date of birth, a
 * postcode, an NHS number, the end of a telephone number, mixed as it comes. Whom it lists, and nobody else, is on the
 * event of the search and on their trail; what was typed is in its sealed details.
 */
@Service
public class FindPatients {

    public static final String PERMISSION = "patients.find";

    /** Its name on the record. */
    public static final String ACT = "PATIENT_SEARCH";

    /** How many are shown at once. */
    public static final int PAGE = 20;

    /** More than so many show nobody. */
    public static final int MOST = 500;

    private static final Action<Found> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Found.class);

    /**
     * What to find.
     *
     * @param premises where somebody asks; patients are the organisation's
     * @param typed the one box
     * @param from how many were shown before
     */
    public record Request(PremisesId premises, String typed, int from) {

        public Request {
            if (from < 0 || from >= MOST) {
                throw new IllegalArgumentException("not a place in a list");
            }
        }

        @Override
        public String toString() {
            return "Request[" + premises + "]";
        }
    }

    /**
     * Who was found.
     *
     * @param patients those shown, the likeliest first
     * @param from how many likelier ones were passed over
     * @param hits how many there are; {@link #MOST} where there may be more
     * @param tooMany whether there are so many that nobody is shown
     */
    public record Found(List<FoundPatient> patients, int from, int hits, boolean tooMany) {

        public Found {
            patients = List.copyOf(patients);
        }

        /** Whether a page follows. */
        public boolean more() {
            return !tooMany && from + patients.size() < hits;
        }
    }

    private final UseCases useCases;
    private final Finder finder;
    private final Records records;

    FindPatients(UseCases useCases, Finder finder, Records records) {
        this.useCases = useCases;
        this.finder = finder;
        this.records = records;
    }

    /** For a person: authorised and recorded here. */
    public Outcome<Found> find(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            work.note("query", request.typed());
            return TypedSearch.read(request.typed(), work.today()).then(parts -> find(work, parts, request.from()));
        });
    }

    private Outcome<Found> find(Work work, List<Part> parts, int from) {
        var hits = finder.hits(work, parts, MOST + 1);
        boolean tooMany = hits.size() > MOST && hits.getLast().strict();
        int count = Math.min(hits.size(), MOST);
        work.note("found", tooMany ? "more than " + MOST : count);
        if (tooMany) {
            return done(new Found(List.of(), from, MOST, true));
        }
        var page = hits.stream().limit(MOST).skip(from).limit(PAGE).toList();
        return done(new Found(show(work, page, parts), from, count, false));
    }

    private List<FoundPatient> show(Work work, List<Hit> page, List<Part> parts) {
        var known = new HashMap<PatientId, PatientRecord>();
        records.findAll(work, page.stream().map(Hit::patient).toList())
                .forEach(record -> known.put(record.id(), record));
        return page.stream()
                .filter(hit -> known.containsKey(hit.patient()))
                .map(hit -> known.get(hit.patient()))
                .map(record -> FoundPatient.of(
                        record,
                        new FormerFinds(record, work.today()).notes(parts, () -> records.history(work, record.id()))))
                .toList();
    }
}
