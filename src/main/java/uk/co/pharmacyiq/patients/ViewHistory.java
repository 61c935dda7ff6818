package uk.co.pharmacyiq.patients;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.patients.looking.Gate;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.PatientRefusal;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows how a record came to be: every version, who wrote it, when and why. */
@Service
public class ViewHistory {

    public static final String PERMISSION = ViewPatient.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "PATIENT_HISTORY_VIEW";

    private static final Action<History> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, History.class);

    private final UseCases useCases;
    private final Records records;
    private final Gate gate;
    private final PeopleNames names;

    ViewHistory(UseCases useCases, Records records, Gate gate, PeopleNames names) {
        this.useCases = useCases;
        this.records = records;
        this.gate = gate;
        this.names = names;
    }

    /**
     * A record and how it came to be.
     *
     * @param versions oldest first
     * @param names of the authors
     */
    public record History(PatientRecord record, List<Entry> versions, Map<PersonId, String> names) {

        /** The version that one followed. */
        public Optional<Entry> before(Entry version) {
            return versions.stream()
                    .filter(each -> each.id().equals(version.id()) && each.version() == version.version() - 1)
                    .findFirst();
        }
    }

    public Outcome<History> view(Actor.Person actor, ViewPatient.Request request) {
        boolean clinical = useCases.rights(actor).holdsAt(ViewPatient.CLINICAL, request.premises());
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()),
                work -> gate.pass(work, request.patient(), request.premises(), request.reason())
                        .then(passed -> history(work, passed, clinical)));
    }

    private Outcome<History> history(Work work, Gate.Passed passed, boolean clinical) {
        var found = records.find(work, passed.patient());
        if (found.isEmpty()) {
            return refused(PatientRefusal.UNKNOWN);
        }
        boolean hidden = found.get().has("restricted-address");
        var visible = found.get().withoutWhereabouts();
        var versions = records.history(work, passed.patient()).stream()
                .filter(version -> clinical || version.kind().need() != FactKind.Need.CLINICAL)
                .filter(version -> !hidden || version.kind().need() != FactKind.Need.RESTRICTABLE)
                .toList();
        return done(new History(clinical ? visible : visible.withoutClinical(), versions, names.names(work)));
    }
}
