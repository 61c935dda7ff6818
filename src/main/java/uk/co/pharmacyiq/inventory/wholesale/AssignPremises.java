package uk.co.pharmacyiq.inventory.wholesale;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Says which legal entity keeps premises. */
@Service
public class AssignPremises {

    public static final String PERMISSION = "stock.wholesale";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_ENTITY_ASSIGN";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    /** Premises, and who keeps them from now on. */
    public record Request(PremisesId premises, UUID entity) {}

    private final UseCases useCases;
    private final EntityStore store;
    private final Organisations organisation;

    AssignPremises(UseCases useCases, EntityStore store, Organisations organisation) {
        this.useCases = useCases;
        this.store = store;
        this.organisation = organisation;
    }

    /** Answers the legal entity. */
    public Outcome<UUID> assign(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.of("premises", request.premises()), work -> {
            var entity = store.find(work, request.entity());
            if (entity.isEmpty()) {
                return refused(WholesaleRefusal.ENTITY_UNKNOWN);
            }
            if (organisation.view(work).premises().stream()
                    .noneMatch(one -> one.id().equals(request.premises()))) {
                return refused(WholesaleRefusal.PREMISES_UNKNOWN);
            }
            store.assign(work, request.premises(), request.entity());
            work.note("entity", entity.get().name());
            work.note("other-premises", request.premises());
            return done(request.entity());
        });
    }
}
