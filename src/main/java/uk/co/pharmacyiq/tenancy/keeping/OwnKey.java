package uk.co.pharmacyiq.tenancy.keeping;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.keys.OrganisationKeys;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows an organisation the versions of its own key, and adds one. Nobody is shown the key itself. */
@Service
public class OwnKey {

    public static final String PERMISSION = "organisation.keys";

    /** The name of the act on the record. */
    public static final String ROTATE = "ORGANISATION_KEY_ROTATE";

    private static final Action<View> VIEW =
            Action.looks("ORGANISATION_KEY_VIEW", PERMISSION, Action.Scope.ORGANISATION, View.class);

    private static final Action<View> ROTATION = Action.changes(
                    ROTATE, PERMISSION, Action.Scope.ORGANISATION, View.class)
            .afterProof();

    /** The versions there are, oldest first; the last one seals. */
    public record View(List<OrganisationKeys.Version> versions) {}

    private final UseCases useCases;
    private final OrganisationKeys keys;

    OwnKey(UseCases useCases, OrganisationKeys keys) {
        this.useCases = useCases;
        this.keys = keys;
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(actor, VIEW, Target.none(), work -> done(new View(keys.versions(work.organisation()))));
    }

    /** Adds a version that seals from now on. Old versions go on opening what they sealed until it is sealed anew. */
    public Outcome<View> rotate(Actor actor) {
        return useCases.perform(actor, ROTATION, Target.none(), work -> {
            work.fact("version", keys.rotate(work.organisation()));
            return done(new View(keys.versions(work.organisation())));
        });
    }
}
