package uk.co.pharmacyiq.tenancy;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Adds registered premises to the organisation. */
@Service
public class AddPremises {

    public static final String PERMISSION = "premises.add";

    /** The name of the act on the record. */
    public static final String ACT = "PREMISES_ADD";

    private static final Action<Premises> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, Premises.class);

    /** What a person tells about premises. */
    public record Request(String name, OdsCode odsCode, String address) {}

    private final UseCases useCases;
    private final OrganisationStore organisations;
    private final ApplicationEventPublisher events;

    AddPremises(UseCases useCases, OrganisationStore organisations, ApplicationEventPublisher events) {
        this.useCases = useCases;
        this.organisations = organisations;
        this.events = events;
    }

    public Outcome<Premises> add(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var premises = new Premises(PremisesId.next(), request.name(), request.odsCode(), request.address());
            if (!organisations.addPremises(work, premises)) {
                return refused(TenancyRefusal.ODS_CODE_TAKEN);
            }
            work.about("premises", premises.id());
            work.note("premises", premises.name());
            events.publishEvent(new PremisesAdded(work, premises.id()));
            return done(premises);
        });
    }
}
