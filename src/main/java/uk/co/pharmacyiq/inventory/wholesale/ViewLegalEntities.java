package uk.co.pharmacyiq.inventory.wholesale;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the legal entities, which premises each keeps, and what went from one to another. */
@Service
public class ViewLegalEntities {

    public static final String PERMISSION = "stock.wholesale";

    private static final Action<View> ACTION =
            Action.looks("STOCK_ENTITY_VIEW", PERMISSION, Action.Scope.ORGANISATION, View.class);

    /** Premises and who keeps them; empty for the organisation itself. */
    public record Kept(PremisesId premises, String name, Optional<UUID> entity) {}

    /** What went to another legal entity, and until when that stays on file. */
    public record Supply(
            UUID movement,
            PremisesId from,
            PremisesId to,
            LocalDate day,
            int lines,
            String wdaNumber,
            String licenceNumber,
            LocalDate keepUntil) {}

    /** All of it; the latest 200 supplies. */
    public record View(List<LegalEntity> entities, List<Kept> premises, List<Supply> supplies) {
        public View {
            entities = List.copyOf(entities);
            premises = List.copyOf(premises);
            supplies = List.copyOf(supplies);
        }
    }

    private final UseCases useCases;
    private final EntityStore store;
    private final Organisations organisation;

    ViewLegalEntities(UseCases useCases, EntityStore store, Organisations organisation) {
        this.useCases = useCases;
        this.store = store;
        this.organisation = organisation;
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var kept = store.kept(work);
            List<Premises> all = organisation.view(work).premises();
            return done(new View(
                    store.entities(work),
                    all.stream()
                            .map(one -> new Kept(one.id(), one.name(), Optional.ofNullable(kept.get(one.id()))))
                            .toList(),
                    store.supplies(work)));
        });
    }
}
