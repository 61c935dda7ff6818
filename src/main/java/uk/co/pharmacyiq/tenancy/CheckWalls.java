package uk.co.pharmacyiq.tenancy;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Looks in the running database whether the walls between organisations stand, and whether the record can be rewritten. */
@Service
public class CheckWalls {

    private static final Action<Walls> ACTION =
            Action.looks("WALLS_CHECK", "walls.check", Action.Scope.OPERATOR, Walls.class);

    /**
     * What was found.
     *
     * @param tables tables that hold rows of organisations
     * @param open those of them without row-level security forced
     * @param rewritable whether this application's database role could change or remove an entry of the record, the
     *     stock ledger or a patient's record
     */
    public record Walls(int tables, int open, boolean rewritable) {}

    private final UseCases useCases;
    private final OrganisationStore organisations;

    CheckWalls(UseCases useCases, OrganisationStore organisations) {
        this.useCases = useCases;
        this.organisations = organisations;
    }

    public Outcome<Walls> check() {
        return useCases.perform(
                Actor.Operator.of(Actor.PLATFORM, "trust-page"),
                ACTION,
                Target.none(),
                work -> done(organisations.walls(work)));
    }
}
