package uk.co.pharmacyiq.patients.merging;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind.Need;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** How much of a record whoever merges may see: the same as when they open it. */
@Component
class Sight {

    private static final String CLINICAL = "patients.clinical";

    private static final String RESTRICTED = "patients.restricted";

    private final UseCases useCases;

    Sight(UseCases useCases) {
        this.useCases = useCases;
    }

    PatientRecord of(Work work, PremisesId premises, PatientRecord record) {
        var whereabouts = record.withoutWhereabouts();
        return clinical(work, premises) ? whereabouts : whereabouts.withoutClinical();
    }

    /** What somebody must decide and may see: not where a patient is whose address is restricted. */
    List<Conflict> toDecide(Work work, PremisesId premises, Reconciliation two) {
        boolean hidden = two.restricted() && !useCases.rights(work.actor()).holdsAt(RESTRICTED, premises);
        return two.toDecide().stream()
                .filter(each -> !hidden || each.survivors().kind().need() != Need.RESTRICTABLE)
                .toList();
    }

    boolean sees(Work work, PremisesId premises, Entry entry) {
        return entry.kind().need() != Need.CLINICAL || clinical(work, premises);
    }

    private boolean clinical(Work work, PremisesId premises) {
        return useCases.rights(work.actor()).holdsAt(CLINICAL, premises);
    }
}
