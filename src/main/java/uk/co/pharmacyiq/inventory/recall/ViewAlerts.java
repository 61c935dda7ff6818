package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows alerts: those of premises, one of them with all that was done about it anywhere, and all premises beside all alerts. */
@Service
public class ViewAlerts {

    public static final String PERMISSION = "stock.recalls";

    /** Who is told what nobody saw, and sees all premises beside all alerts: the superintendent. */
    public static final String OVERSEE = "stock.recall-oversee";

    private static final Action<Listing> LIST =
            Action.looks("STOCK_RECALL_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);

    private static final Action<Listing> ALL =
            Action.looks("STOCK_RECALL_ALL_VIEW", OVERSEE, Action.Scope.PREMISES, Listing.class);

    private static final Action<View> VIEW =
            Action.looks("STOCK_RECALL_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    /**
     * Alerts, the latest first.
     *
     * @param premises names of all premises of the organisation
     */
    public record Listing(List<Row> rows, Map<PremisesId, String> premises, Instant now) {}

    /** An alert, and how far each premises have come with it. */
    public record Row(Alert alert, List<Standing> everywhere) {

        /** How far these have come; nothing where it was never addressed to them. */
        public Standing at(PremisesId premises) {
            return everywhere.stream()
                    .filter(each -> each.premises().equals(premises))
                    .findFirst()
                    .orElseGet(() -> new Standing(premises, List.of()));
        }
    }

    /**
     * One alert with everything about it.
     *
     * @param stock what stands anywhere that it means or may mean, set apart or not
     * @param apart what was set apart because of it, with the place it was taken from
     * @param ways which way each batch it names has gone
     */
    public record View(
            Row row,
            List<Affected> stock,
            List<Affected> apart,
            List<SearchBatch.Way> ways,
            Names names,
            Instant now) {}

    /** What people and premises are called. */
    public record Names(Map<PremisesId, String> premises, Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final Cases cases;
    private final AffectedStore store;
    private final Organisations organisations;
    private final PeopleNames people;

    ViewAlerts(UseCases useCases, Cases cases, AffectedStore store, Organisations organisations, PeopleNames people) {
        this.useCases = useCases;
        this.cases = cases;
        this.store = store;
        this.organisations = organisations;
        this.people = people;
    }

    /** The alerts that were addressed to these premises. */
    public Outcome<Listing> list(Actor actor, PremisesId premises) {
        return useCases.perform(
                actor, LIST, Target.at(premises), work -> done(listing(work, each -> each.addresses(premises))));
    }

    /** Every alert at every premises. */
    public Outcome<Listing> overview(Actor actor, PremisesId premises) {
        return useCases.perform(actor, ALL, Target.at(premises), work -> done(listing(work, _ -> true)));
    }

    private Listing listing(Work work, Predicate<Cases.Case> which) {
        return new Listing(
                cases.all(work).stream()
                        .filter(which)
                        .map(each -> new Row(each.alert(), each.everywhere()))
                        .toList(),
                premisesOf(work),
                work.now());
    }

    /** One of them, with what stands where, which way the batches went, and who did what. */
    public Outcome<View> view(Actor actor, PremisesId premises, UUID alert) {
        return useCases.perform(
                actor,
                VIEW,
                Target.at(premises).about("alert", alert),
                work -> cases.find(work, premises, alert).then(found -> {
                    work.note("reference", found.alert().head().reference());
                    return done(new View(
                            new Row(found.alert(), found.everywhere()),
                            store.affected(work, alert).stream()
                                    .filter(each -> found.alert().means(each.lot(), true))
                                    .toList(),
                            store.apart(work, alert),
                            ways(work, found.alert()),
                            new Names(premisesOf(work), people.names(work)),
                            work.now()));
                }));
    }

    private List<SearchBatch.Way> ways(Work work, Alert alert) {
        return alert.lots().stream()
                .flatMap(lot -> lot.batch().stream())
                .distinct()
                .flatMap(batch -> store.trace(work, batch, Optional.empty()).stream())
                .filter(way -> alert.means(way.lot(), true))
                .toList();
    }

    private Map<PremisesId, String> premisesOf(Work work) {
        var names = new HashMap<PremisesId, String>();
        organisations.view(work).premises().forEach(each -> names.put(each.id(), each.name()));
        return names;
    }
}
