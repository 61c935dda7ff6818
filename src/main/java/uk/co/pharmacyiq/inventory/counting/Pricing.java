package uk.co.pharmacyiq.inventory.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** What stock is worth at list prices, and which of it belongs in the register. */
@Component
class Pricing {

    private final Packs packs;

    Pricing(Packs packs) {
        this.packs = packs;
    }

    /** Prices and schedules of some products. */
    record Priced(Map<DmdCode, Packs.Price> prices, Map<DmdCode, Pack> packs) {

        boolean register(DmdCode product) {
            return Optional.ofNullable(packs.get(product))
                    .filter(pack -> pack.schedule().registerRequired())
                    .isPresent();
        }

        boolean controlled(DmdCode product) {
            return Optional.ofNullable(packs.get(product))
                    .filter(pack -> pack.schedule().controlled())
                    .isPresent();
        }

        /** What so much is worth; empty where no price is known. */
        Optional<Long> pence(DmdCode product, BigDecimal units, BigDecimal packSize) {
            return Optional.ofNullable(prices.get(product))
                    .flatMap(Packs.Price::pence)
                    .map(pence -> BigDecimal.valueOf(pence)
                            .multiply(units)
                            .divide(packSize, 0, RoundingMode.HALF_UP)
                            .longValue());
        }
    }

    Priced of(Work work, Collection<DmdCode> products) {
        return new Priced(packs.prices(work, products), packs.byCodes(work, products));
    }
}
