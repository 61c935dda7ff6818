package uk.co.pharmacyiq.patients;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.search.Candidate;
import uk.co.pharmacyiq.patients.search.Candidates;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows who is there already and could be the person about to be registered, so that nobody is registered twice. */
@Service
public class FindAlike {

    public static final String PERMISSION = RegisterPatient.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "PATIENT_ALIKE_VIEW";

    private static final Action<Found> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Found.class);

    private final UseCases useCases;
    private final Candidates candidates;
    private final Records records;

    FindAlike(UseCases useCases, Candidates candidates, Records records) {
        this.useCases = useCases;
        this.candidates = candidates;
        this.records = records;
    }

    /**
     * Somebody who could be the same person.
     *
     * @param record nothing clinical in it, and no address that is restricted
     * @param why what is alike, in words
     */
    public record Alike(PatientRecord record, List<String> why) {}

    /** Those alike, the likeliest first; empty where there is nobody. */
    public record Found(List<Alike> alike) {}

    public Outcome<Found> find(Actor.Person actor, RegisterPatient.Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            work.because("registration");
            var like = candidates.like(work, request.facts());
            var found = new HashMap<PatientId, PatientRecord>();
            records.findAll(work, like.stream().map(Candidate::patient).toList())
                    .forEach(record -> found.put(record.id(), record));
            return Outcome.done(new Found(like.stream()
                    .flatMap(each -> Stream.ofNullable(found.get(each.patient()))
                            .map(record -> new Alike(record.withoutWhereabouts().withoutClinical(), each.why())))
                    .toList()));
        });
    }
}
