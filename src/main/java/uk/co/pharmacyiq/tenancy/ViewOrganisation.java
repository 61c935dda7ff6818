package uk.co.pharmacyiq.tenancy;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the organisation and all its premises. */
@Service
public class ViewOrganisation {

    public static final String PERMISSION = "premises.view";

    private static final Action<View> ACTION =
            Action.looks("ORGANISATION_VIEW", PERMISSION, Action.Scope.ORGANISATION, View.class);

    /** The organisation with its premises, by name. */
    public record View(Organisation organisation, List<Premises> premises) {}

    private final UseCases useCases;
    private final Organisations organisations;

    ViewOrganisation(UseCases useCases, Organisations organisations) {
        this.useCases = useCases;
        this.organisations = organisations;
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(actor, ACTION, Target.none(), work -> done(organisations.view(work)));
    }
}
