package uk.co.pharmacyiq.inventory.waste;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** What stands in quarantine at premises, for whoever takes it away within work under way. */
@Component
public class HeldLots {

    private final HeldStore store;
    private final Packs packs;
    private final Cytotoxic cytotoxic;

    HeldLots(HeldStore store, Packs packs, Cytotoxic cytotoxic) {
        this.store = store;
        this.packs = packs;
        this.cytotoxic = cytotoxic;
    }

    /** All of it, by name, expiry and batch. */
    public List<HeldLot> at(Work work, PremisesId premises) {
        var held = store.at(work, premises);
        var products =
                held.stream().map(each -> each.lot().product()).distinct().toList();
        var known = packs.byCodes(work, products);
        var prices = packs.prices(work, products);
        return held.stream()
                .map(each -> {
                    var pack = Optional.ofNullable(known.get(each.lot().product()));
                    var price = Optional.ofNullable(prices.get(each.lot().product()))
                            .flatMap(Packs.Price::pence);
                    return new HeldLot(
                            each.lot(),
                            each.named(),
                            each.quantity(),
                            each.why(),
                            pack.map(cytotoxic::code)
                                    .orElseGet(() -> cytotoxic.code(each.named().name())),
                            pack.filter(one -> one.schedule().registerRequired())
                                    .isPresent(),
                            price.map(pence -> worth(pence, each.quantity(), each.named())));
                })
                .toList();
    }

    /** What so much is worth, in pence. */
    static long worth(long pence, Quantity quantity, HeldLot.Named named) {
        return BigDecimal.valueOf(pence)
                .multiply(quantity.value())
                .divide(named.packSize().value(), 0, RoundingMode.HALF_UP)
                .longValue();
    }
}
