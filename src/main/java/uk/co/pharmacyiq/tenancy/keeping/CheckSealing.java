package uk.co.pharmacyiq.tenancy.keeping;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.keys.OrganisationKeys;
import uk.co.pharmacyiq.keys.Resealing;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Tries whether what is sealed opens where it was put and nowhere else, and tells what is sealed and by which keeper. */
@Service
public class CheckSealing {

    private static final String COLUMN = "keys.probe.text";

    private static final Action<Found> ACTION =
            Action.looks("ORGANISATION_SEAL_CHECK", "walls.check", Action.Scope.OPERATOR, Found.class);

    /**
     * What was found.
     *
     * @param columns how many columns of the database are sealed
     * @param unsealed how many hold something personal in words and are not
     * @param holds whether a probe opened in its row and in no other
     * @param wrappedBy the kind of keeper of the keys that wrap: {@code file}, {@code vault}
     */
    public record Found(int columns, int unsealed, boolean holds, String wrappedBy) {}

    private final UseCases useCases;
    private final Resealing resealing;
    private final SealedText text;
    private final OrganisationKeys keys;

    CheckSealing(UseCases useCases, Resealing resealing, SealedText text, OrganisationKeys keys) {
        this.useCases = useCases;
        this.resealing = resealing;
        this.text = text;
        this.keys = keys;
    }

    public Outcome<Found> check() {
        return useCases.perform(
                Actor.Operator.of(Actor.PLATFORM, "trust-page"),
                ACTION,
                Target.none(),
                work -> done(new Found(resealing.columns().size(), resealing.unsealed(), holds(work), keeper(work))));
    }

    private boolean holds(Work work) {
        var box = text.seal(work.organisation(), COLUMN, "1", "probe");
        try {
            text.open(work.organisation(), COLUMN, "2", box);
            return false;
        } catch (IllegalStateException elsewhereItDoesNotOpen) {
            return text.open(work.organisation(), COLUMN, "1", box).equals("probe");
        }
    }

    private String keeper(Work work) {
        var wrappedBy = keys.versions(work.organisation()).getLast().wrappedBy();
        return wrappedBy.substring(0, Math.max(0, wrappedBy.indexOf(':')));
    }
}
