package uk.co.pharmacyiq.inventory.ordering.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ordering.proposal.Proposal.Choice;
import uk.co.pharmacyiq.inventory.ordering.proposal.Proposal.Paid;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Availability;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Prices;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** What packs can be bought, from whom, for how much, and what must not be bought at all. */
@Component
class Choosing {

    private static final Comparator<Choice> BEST = Comparator.comparing(Choice::availability)
            .thenComparingLong(Choice::price)
            .thenComparing(Choice::supplierName)
            .thenComparing(choice -> choice.product().value());

    private final Packs packs;
    private final Prices prices;
    private final List<OrderStop> stops;

    Choosing(Packs packs, Prices prices, List<OrderStop> stops) {
        this.packs = packs;
        this.prices = prices;
        this.stops = stops;
    }

    /** The market for some packs, looked at once. */
    record Market(
            Map<DmdCode, Packs.Terms> terms,
            Map<DmdCode, List<Prices.Offer>> offers,
            Map<DmdCode, Long> concessions,
            Map<DmdCode, String> stopped,
            Map<UUID, Supplier> suppliers) {

        /** What can be bought of these packs, the best first. */
        List<Choice> choices(List<DmdCode> products) {
            var choices = new ArrayList<Choice>();
            for (var product : products) {
                var pack = terms.get(product);
                if (pack != null && keeps(product).isEmpty()) {
                    offers.getOrDefault(product, List.of()).stream()
                            .filter(offer -> offer.availability() != Availability.NONE)
                            .flatMap(offer -> choice(pack, product, offer).stream())
                            .forEach(choices::add);
                }
            }
            choices.sort(BEST);
            return List.copyOf(choices);
        }

        private Optional<Choice> choice(Packs.Terms pack, DmdCode product, Prices.Offer offer) {
            return Optional.ofNullable(suppliers.get(offer.supplier()))
                    .map(supplier -> new Choice(
                            offer.supplier(),
                            supplier.name(),
                            product,
                            pack.name(),
                            offer.price(),
                            offer.availability(),
                            paid(pack)));
        }

        /** Why a pack is not proposed; empty where it may be. */
        Optional<String> keeps(DmdCode product) {
            var pack = terms.get(product);
            if (pack == null) {
                return Optional.of("The catalogue does not know it any more.");
            }
            return pack.gone()
                    ? Optional.of("It is no longer made or listed.")
                    : Optional.ofNullable(stopped.get(product));
        }

        Paid paid(DmdCode product) {
            return Optional.ofNullable(terms.get(product))
                    .map(this::paid)
                    .orElseGet(() -> new Paid(Optional.empty(), false, ""));
        }

        private Paid paid(Packs.Terms pack) {
            var concession = Optional.ofNullable(concessions.get(pack.pack()));
            return new Paid(
                    concession.or(pack.price()::tariffPence),
                    concession.isPresent(),
                    pack.price().tariff());
        }
    }

    Market market(Work work, Collection<DmdCode> products, List<Supplier> suppliers) {
        var stopped = new HashMap<DmdCode, String>();
        stops.forEach(stop -> stopped.putAll(stop.stopped(work, products)));
        var inUse = new HashMap<UUID, Supplier>();
        suppliers.stream().filter(Supplier::active).forEach(supplier -> inUse.put(supplier.id(), supplier));
        return new Market(
                packs.terms(work, products),
                prices.offers(work, products),
                prices.concessions(work),
                Map.copyOf(stopped),
                Map.copyOf(inUse));
    }
}
