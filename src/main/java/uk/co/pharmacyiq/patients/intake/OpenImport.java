package uk.co.pharmacyiq.patients.intake;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the page by which patients come in, to whoever may take them in at these premises. */
@Service
public class OpenImport {

    private static final Action<Boolean> ACTION =
            Action.looks("PATIENT_IMPORT_PAGE", ImportPatients.PERMISSION, Action.Scope.PREMISES, Boolean.class);

    private final UseCases useCases;

    OpenImport(UseCases useCases) {
        this.useCases = useCases;
    }

    public Outcome<Boolean> open(Actor actor, PremisesId premises) {
        return useCases.perform(actor, ACTION, Target.at(premises), _ -> Outcome.done(true));
    }
}
