package uk.co.pharmacyiq.inventory.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.inventory.ordering.Buying.ASPIRIN;
import static uk.co.pharmacyiq.inventory.ordering.Buying.OTHER_ASPIRIN;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.ReverseMovement;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.ordering.proposal.KeepReorderRule;
import uk.co.pharmacyiq.inventory.ordering.proposal.Proposal;
import uk.co.pharmacyiq.inventory.ordering.proposal.ReorderRule;
import uk.co.pharmacyiq.inventory.ordering.proposal.ReorderRule.Method;
import uk.co.pharmacyiq.inventory.ordering.suppliers.ImportPrices;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.LondonTime;

class ProposalTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private Buying buying;
    private UUID harbour;

    @BeforeEach
    void aspirin_is_used_every_few_days_and_almost_gone() {
        pharmacy = TestPharmacy.open(application);
        buying = new Buying(application, pharmacy);
        harbour = buying.wholesaler("Harbour Wholesale");
        buying.receive(ASPIRIN, "A1", 300);
        for (int day = 1; day <= 28; day += 3) {
            buying.issue(ASPIRIN, 28, day);
        }
    }

    @Test
    void what_is_used_is_proposed_with_the_numbers_that_say_so() {
        buying.price(harbour, ASPIRIN, "0.70", "yes");
        var line = line();
        assertThat(line.why().usable()).isEqualByComparingTo("20");
        assertThat(line.why().days()).isEqualTo(28);
        assertThat(line.why().mean()).isEqualByComparingTo("10");
        assertThat(line.why().packs()).isPositive();
        assertThat(line.why().text()).contains("Used 10 a day (last 28 days)");
        assertThat(line.chosen()).hasValueSatisfying(choice -> {
            assertThat(choice.price()).isEqualTo(70);
            assertThat(choice.paid().price()).contains(62L);
            assertThat(choice.paid().tariff()).isEqualTo("Part VIIIA Category M");
            assertThat(choice.atRisk()).as("8 pence are lost on each").isEqualTo(8);
        });
    }

    @Test
    void the_cheapest_that_is_available_is_chosen_of_all_packs_that_are_alike() {
        var moor = buying.wholesaler("Moor Medicines");
        buying.price(harbour, ASPIRIN, "0.40", "no");
        buying.price(harbour, OTHER_ASPIRIN, "0.55", "yes");
        buying.price(moor, ASPIRIN, "0.50", "yes");
        buying.price(moor, OTHER_ASPIRIN, "0.30", "short");
        assertThat(line().choices())
                .extracting(choice -> choice.supplierName() + " " + choice.price())
                .containsExactly("Moor Medicines 50", "Harbour Wholesale 55", "Moor Medicines 30");
    }

    @Test
    void a_concession_of_this_month_is_what_the_nhs_pays() {
        buying.price(harbour, ASPIRIN, "0.90", "yes");
        var month = LocalDate.now(LondonTime.ZONE).toString().substring(0, 7);
        done(application
                .getBean(ImportPrices.class)
                .concessions(pharmacy.pharmacist(), "product,month,price\n" + OTHER_ASPIRIN + "," + month + ",1.10"));
        var chosen = line().chosen().orElseThrow();
        assertThat(chosen.paid().concession()).isTrue();
        assertThat(chosen.paid().price()).contains(110L);
        assertThat(chosen.atRisk()).isZero();
    }

    @Test
    void what_is_in_a_draft_is_not_proposed_again() {
        buying.price(harbour, ASPIRIN, "0.40", "yes");
        var packs = line().why().packs();
        buying.draft(harbour, ASPIRIN, packs);
        assertThat(buying.proposal().lines()).isEmpty();
    }

    @Test
    void an_issue_that_was_taken_back_was_no_usage() {
        buying.price(harbour, ASPIRIN, "0.40", "yes");
        var before = line().why().mean();
        var wrong = buying.issue(ASPIRIN, 14, 2);
        done(application
                .getBean(ReverseMovement.class)
                .reverse(
                        pharmacy.technician(),
                        new ReverseMovement.Request(
                                pharmacy.premises(), wrong.movement(), new Why(Reason.NOT_DONE, ""))));
        assertThat(line().why().mean()).isEqualByComparingTo(before);
    }

    @Test
    void MH_02_a_pack_of_which_a_batch_stands_recalled_is_not_proposed_and_it_says_why() {
        buying.price(harbour, ASPIRIN, "0.40", "yes");
        done(application
                .getBean(QuarantineStock.class)
                .quarantine(
                        pharmacy.technician(),
                        new Shift(
                                pharmacy.premises(),
                                Buying.lot(ASPIRIN, "A1"),
                                Quantity.of(20),
                                pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN)
                                        .id(),
                                Optional.of(pharmacy.place(pharmacy.premises(), PlaceKind.QUARANTINE)
                                        .id()),
                                Optional.of(new Why(Reason.RECALLED, "")),
                                Optional.empty())));
        assertThat(buying.proposal().lines()).isEmpty();
        assertThat(buying.proposal().leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("recalled"));
        buying.price(harbour, OTHER_ASPIRIN, "0.45", "yes");
        assertThat(line().product()).as("another maker's is not affected").isEqualTo(OTHER_ASPIRIN);
    }

    @Test
    void a_discontinued_pack_is_not_proposed() {
        var gone = new DmdCode("10449999999105");
        buying.receive(gone, "G1", 15);
        buying.issue(gone, 15, 3);
        buying.price(harbour, ASPIRIN, "0.40", "yes");
        assertThat(buying.proposal().leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("no longer made"));
    }

    @Test
    void stock_that_expires_before_it_would_be_used_does_not_count() {
        buying.price(harbour, ASPIRIN, "0.40", "yes");
        var before = line().why().usable();
        pharmacy.receive(
                new Lot(ASPIRIN, Buying.lot(ASPIRIN, "OLD").batch(), new Expiry(LocalDate.now(LondonTime.ZONE))), 500);
        assertThat(line().why().usable()).isEqualByComparingTo(before);
    }

    @Test
    void a_fixed_minimum_is_proposed_without_any_usage_and_never_is_never() {
        buying.price(harbour, ASPIRIN, "0.40", "yes");
        keep(ASPIRIN, new ReorderRule(Method.FIXED, Quantity.of(28), Quantity.of(140), false));
        assertThat(line().why().packs()).isEqualTo(5);
        keep(ASPIRIN, new ReorderRule(Method.NEVER, Quantity.ZERO, Quantity.ZERO, false));
        assertThat(buying.proposal().lines()).isEmpty();
    }

    @Test
    void a_brand_that_matters_is_reordered_by_itself() {
        buying.price(harbour, ASPIRIN, "0.40", "yes");
        buying.price(harbour, OTHER_ASPIRIN, "0.10", "yes");
        assertThat(line().product()).isEqualTo(OTHER_ASPIRIN);
        keep(ASPIRIN, new ReorderRule(Method.USAGE, Quantity.ZERO, Quantity.ZERO, true));
        assertThat(line().product()).isEqualTo(ASPIRIN);
    }

    private void keep(DmdCode product, ReorderRule rule) {
        done(application
                .getBean(KeepReorderRule.class)
                .keep(pharmacy.technician(), new KeepReorderRule.Request(pharmacy.premises(), product, rule)));
    }

    private Proposal.Line line() {
        var lines = buying.proposal().lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
