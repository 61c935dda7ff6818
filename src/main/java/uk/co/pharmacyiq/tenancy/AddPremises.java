package uk.co.pharmacyiq.tenancy;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Adds registered premises to the organisation. No other active premises here have their ODS code or GPhC number. */
@Service
public class AddPremises {

    public static final String PERMISSION = "premises.add";

    /** The name of the act on the record. */
    public static final String ACT = "PREMISES_ADD";

    private static final Action<Premises> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, Premises.class);

    private static final Action<Premises> BY_OPERATOR =
            Action.changes("PREMISES_RECORD", AddOrganisation.PERMISSION, Action.Scope.OPERATOR, Premises.class);

    /** What a person tells about premises. */
    public record Request(String name, OdsCode odsCode, PremisesNumber number, String address) {}

    private final UseCases useCases;
    private final Opening opening;

    AddPremises(UseCases useCases, Opening opening) {
        this.useCases = useCases;
        this.opening = opening;
    }

    public Outcome<Premises> add(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.none(), work -> add(work, request));
    }

    /** The same by the operator of the installation, when the organisation is taken on. */
    public Outcome<Premises> record(OrganisationId organisation, Request request) {
        return useCases.perform(
                Actor.Operator.of(organisation, "add-organisation"),
                BY_OPERATOR,
                Target.none(),
                work -> add(work, request));
    }

    private Outcome<Premises> add(Work work, Request request) {
        var premises = Premises.open(
                PremisesId.next(), request.name(), request.odsCode(), request.number(), request.address());
        var no = opening.open(work, premises);
        if (no.isPresent()) {
            return refused(no.get());
        }
        work.about("premises", premises.id());
        work.note("premises", premises.name());
        return done(premises);
    }
}
