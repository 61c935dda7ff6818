package uk.co.pharmacyiq.controlled.destroying;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;

/** Tells those who keep the waste exemption of premises that it ends in 60 days or less (CD-33). */
@Service
class KeepExemptions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Action<Integer> ACTION = Action.changes(
            "REGISTER_EXEMPTION_WATCH", "controlled.exemption-watch", Action.Scope.OPERATOR, Integer.class);

    private final UseCases useCases;
    private final ExemptionStore exemptions;
    private final TellHolders tellHolders;

    KeepExemptions(UseCases useCases, ExemptionStore exemptions, TellHolders tellHolders) {
        this.useCases = useCases;
        this.exemptions = exemptions;
        this.tellHolders = tellHolders;
    }

    /** One round; answers of how many exemptions people were told. */
    Outcome<Integer> keep(OrganisationId organisation) {
        return useCases.perform(Actor.Operator.of(organisation, "waste exemptions"), ACTION, Target.none(), work -> {
            int told = 0;
            for (var exemption : exemptions.untold(work)) {
                if (exemption.endsSoon(work.today()) && exemptions.told(work, exemption)) {
                    tellHolders.tell(
                            work,
                            AddWitness.PERMISSION,
                            "waste-exemption-ending",
                            "The T28 waste exemption " + exemption.reference() + " of one of your premises ends on "
                                    + DAY.format(exemption.until())
                                    + ". Register it anew: without one, no controlled drugs are destroyed there.",
                            "/premises/" + exemption.premises() + "/controlled/destruction/exemptions");
                    told++;
                }
            }
            work.note("told", told);
            return done(told);
        });
    }
}
