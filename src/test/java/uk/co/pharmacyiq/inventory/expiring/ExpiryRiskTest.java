package uk.co.pharmacyiq.inventory.expiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;

class ExpiryRiskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final DmdCode PRODUCT = new DmdCode("10039999999106");
    private static final Map<DmdCode, BigDecimal> ONE_A_DAY = Map.of(PRODUCT, BigDecimal.valueOf(90));

    @Test
    void what_sells_in_time_is_no_risk_and_what_does_not_is_worth_its_rest() {
        var risks = ExpiryRisk.of(List.of(held("A", 9, 20), held("B", 19, 15)), ONE_A_DAY, TODAY);
        assertThat(of(risks, "A").unsold()).isEqualTo(Quantity.of(10));
        assertThat(of(risks, "A").risk()).contains(100L);
        assertThat(of(risks, "B").why()).contains("20 days left").contains("15 tablets will be left");
    }

    @Test
    void an_earlier_batch_is_sold_before_a_later_one() {
        var risks = ExpiryRisk.of(List.of(held("LATER", 29, 20), held("EARLIER", 14, 10)), ONE_A_DAY, TODAY);
        assertThat(of(risks, "EARLIER").unsold()).isEqualTo(Quantity.ZERO);
        assertThat(of(risks, "LATER").unsold()).isEqualTo(Quantity.ZERO);
        var more = ExpiryRisk.of(List.of(held("LATER", 29, 30), held("EARLIER", 14, 10)), ONE_A_DAY, TODAY);
        assertThat(of(more, "LATER").unsold()).isEqualTo(Quantity.of(10));
    }

    @Test
    @DisplayName("MH-06 A batch marked 11/2026 is in date on 30 November and expired on 1 December")
    void MH_06_the_last_day_of_the_month_is_the_last_day() {
        var month = new Expiry(LocalDate.of(2026, 11, 30));
        var held = List.of(held(new Lot(PRODUCT, new BatchNumber("NOV"), month), 5));
        assertThat(ExpiryRisk.of(held, ONE_A_DAY, LocalDate.of(2026, 11, 30)).getFirst())
                .satisfies(risk -> {
                    assertThat(risk.expired()).isFalse();
                    assertThat(risk.daysLeft()).isEqualTo(1);
                });
        assertThat(ExpiryRisk.of(held, ONE_A_DAY, LocalDate.of(2026, 12, 1))
                        .getFirst()
                        .expired())
                .isTrue();
    }

    @Test
    void what_has_expired_stands_first_then_what_loses_most() {
        var risks = ExpiryRisk.of(
                List.of(held("SMALL", 9, 1), held("LARGE", 9, 500), held("GONE", -1, 1)), Map.of(), TODAY);
        assertThat(risks.stream().map(risk -> risk.lot().batch().value())).containsExactly("GONE", "LARGE", "SMALL");
    }

    private static AtRisk of(List<AtRisk> risks, String batch) {
        return risks.stream()
                .filter(risk -> risk.lot().batch().value().equals(batch))
                .findFirst()
                .orElseThrow();
    }

    private static ExpiryRisk.Held held(String batch, int daysOn, long units) {
        return held(new Lot(PRODUCT, new BatchNumber(batch), new Expiry(TODAY.plusDays(daysOn))), units);
    }

    private static ExpiryRisk.Held held(Lot lot, long units) {
        return new ExpiryRisk.Held(
                lot,
                new UUID(0, 1),
                "Shelf",
                "Paracetamol",
                Quantity.of(units),
                Quantity.of(100),
                "tablet",
                Optional.of(1_000L),
                false);
    }
}
