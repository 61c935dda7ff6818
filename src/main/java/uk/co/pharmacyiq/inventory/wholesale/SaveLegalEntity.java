package uk.co.pharmacyiq.inventory.wholesale;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Adds a legal entity, or changes its name and numbers. */
@Service
public class SaveLegalEntity {

    public static final String PERMISSION = "stock.wholesale";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_ENTITY_SAVE";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    /** What is known of it; without an identifier it is a new one. */
    public record Request(Optional<UUID> entity, String name, String wdaNumber, String licenceNumber) {}

    private final UseCases useCases;
    private final EntityStore store;

    SaveLegalEntity(UseCases useCases, EntityStore store) {
        this.useCases = useCases;
        this.store = store;
    }

    /** Answers the legal entity. */
    public Outcome<UUID> save(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var before = request.entity().flatMap(id -> store.find(work, id));
            if (request.entity().isPresent() && before.isEmpty()) {
                return refused(WholesaleRefusal.ENTITY_UNKNOWN);
            }
            var id = request.entity().orElseGet(TimeOrderedId::next);
            store.save(work, new LegalEntity(id, request.name(), request.wdaNumber(), request.licenceNumber()));
            work.about("legal-entity", id);
            work.note("entity", request.name());
            work.note("wda.before", before.map(LegalEntity::wdaNumber).orElse(""));
            work.note("wda.after", request.wdaNumber());
            work.note("licence.before", before.map(LegalEntity::licenceNumber).orElse(""));
            work.note("licence.after", request.licenceNumber());
            return done(id);
        });
    }
}
