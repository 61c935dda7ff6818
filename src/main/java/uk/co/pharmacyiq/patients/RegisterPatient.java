package uk.co.pharmacyiq.patients;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.looking.RelationshipKind;
import uk.co.pharmacyiq.patients.looking.Relationships;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Makes a record for somebody who has none. They are here or on the telephone: the record is open to the counter today. */
@Service
public class RegisterPatient {

    public static final String PERMISSION = "patients.register";

    /** The name of the act on the record. */
    public static final String ACT = "PATIENT_REGISTER";

    private static final Action<Registered> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Registered.class);

    private final UseCases useCases;
    private final Records records;
    private final Relationships relationships;

    RegisterPatient(UseCases useCases, Records records, Relationships relationships) {
        this.useCases = useCases;
        this.records = records;
        this.relationships = relationships;
    }

    /** Where, and what is known; a name among it, and nothing clinical. */
    public record Request(PremisesId premises, List<Fact> facts) {

        public Request {
            facts = List.copyOf(facts);
            if (facts.stream().noneMatch(fact -> fact.kind() == FactKind.NAME)
                    || facts.stream().anyMatch(fact -> fact.kind().need() == FactKind.Need.CLINICAL)) {
                throw new IllegalArgumentException("a patient is registered by name, with nothing clinical");
            }
        }
    }

    /** The new record. */
    public record Registered(PatientId patient) {}

    public Outcome<Registered> register(Actor.Person actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> register(work, request));
    }

    /** As part of work under way, at the premises it is about. */
    public Outcome<Registered> register(Work work, Request request) {
        return records.register(work, request.premises(), request.facts(), Why.NOTHING_SAID)
                .then(patient -> {
                    work.about("patient", patient);
                    work.because("registration");
                    relationships.note(
                            work,
                            patient,
                            request.premises(),
                            RelationshipKind.ARRIVAL,
                            work.today()
                                    .plusDays(1)
                                    .atStartOfDay(LondonTime.ZONE)
                                    .toInstant());
                    return Outcome.done(new Registered(patient));
                });
    }
}
