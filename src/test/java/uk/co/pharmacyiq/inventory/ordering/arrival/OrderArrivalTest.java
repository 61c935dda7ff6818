package uk.co.pharmacyiq.inventory.ordering.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.TestPharmacy.PARACETAMOL;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.inventory.ordering.Buying.ASPIRIN;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.ReceiveStock.Delivered;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ordering.Buying;
import uk.co.pharmacyiq.inventory.ordering.EndOrder;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.OrderState;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.LondonTime;

class OrderArrivalTest extends PharmacyTest {

    private static final LocalDate DATED = LocalDate.of(2026, 11, 20);

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private Buying buying;
    private Order order;

    @BeforeEach
    void three_packs_of_aspirin_are_ordered() {
        pharmacy = TestPharmacy.open(application);
        buying = new Buying(application, pharmacy);
        var harbour = buying.wholesaler("Harbour Wholesale");
        buying.price(harbour, ASPIRIN, "0.70", "yes");
        order = buying.placed(harbour, ASPIRIN, 3);
    }

    @Test
    void what_comes_is_booked_in_by_batch_and_the_order_is_received_once_all_of_it_is_here() {
        var first = done(receive(List.of(came("A1", 28)), List.of(), false));
        assertThat(first.state()).isEqualTo(OrderState.PART_RECEIVED);
        var second = done(receive(List.of(came("A2", 28), came("A3", 28)), List.of(), false));
        assertThat(second.state()).isEqualTo(OrderState.RECEIVED);
        assertThat(second.discrepancies()).isZero();
        assertThat(pharmacy.units(Buying.lot(ASPIRIN, "A2"))).isEqualTo(28);
        assertThat(refusal(receive(List.of(came("A4", 28)), List.of(), false))).isEqualTo("order-not-expected");
    }

    @Test
    void too_much_and_too_little_are_recorded_by_themselves() {
        done(receive(List.of(came("A1", 112)), List.of(), false));
        assertThat(view().discrepancies()).singleElement().satisfies(wrong -> {
            assertThat(wrong.kind()).isEqualTo(Discrepancy.Kind.OVER);
            assertThat(wrong.quantity()).isEqualTo(Quantity.of(28));
        });
    }

    @Test
    void when_nothing_more_is_coming_the_rest_is_short_and_the_order_is_closed() {
        var closed = done(receive(List.of(came("A1", 28)), List.of(), true));
        assertThat(closed.state()).isEqualTo(OrderState.CLOSED_SHORT);
        assertThat(view().discrepancies()).singleElement().satisfies(wrong -> {
            assertThat(wrong.kind()).isEqualTo(Discrepancy.Kind.SHORT);
            assertThat(wrong.quantity()).isEqualTo(Quantity.of(56));
        });
    }

    @Test
    void damaged_packs_are_recorded_and_not_booked_in_and_short_dated_ones_are_noticed() {
        var soon = new Delivered(
                new Lot(
                        ASPIRIN,
                        Buying.lot(ASPIRIN, "S1").batch(),
                        new Expiry(LocalDate.now(LondonTime.ZONE).plusDays(30))),
                Quantity.of(28));
        var damaged = new Discrepancy(
                Discrepancy.Kind.DAMAGED, ASPIRIN, Quantity.of(28), "Crushed in the tote", Optional.empty());
        done(receive(List.of(soon), List.of(damaged), false));
        assertThat(view().discrepancies())
                .extracting(wrong -> wrong.kind() + " " + wrong.note())
                .containsExactly("DAMAGED Crushed in the tote", "SHORT_DATED ");
        assertThat(view().order().lines().getFirst().received()).isEqualTo(Quantity.of(28));
    }

    @Test
    void a_pack_that_is_not_on_the_order_is_not_booked_in_against_it() {
        assertThat(refusal(receive(
                        List.of(new Delivered(Buying.lot(PARACETAMOL, "P1"), Quantity.of(16))), List.of(), false)))
                .isEqualTo("product-not-on-order");
        var wrong = new Discrepancy(Discrepancy.Kind.WRONG, PARACETAMOL, Quantity.of(16), "", Optional.empty());
        done(receive(List.of(), List.of(wrong), false));
        assertThat(view().discrepancies()).hasSize(1);
    }

    @Test
    void an_order_on_which_goods_came_is_closed_and_never_cancelled() {
        done(receive(List.of(came("A1", 28)), List.of(), false));
        var now = buying.order(order.id());
        assertThat(refusal(application
                        .getBean(EndOrder.class)
                        .end(pharmacy.technician(), buying.asRead(now), EndOrder.End.CANCEL)))
                .isEqualTo("order-goods-came");
    }

    @Test
    void an_invoice_for_what_was_ordered_and_came_agrees_within_the_tolerance() {
        done(receive(List.of(came("A1", 84)), List.of(), false));
        assertThat(done(invoice("INV-1", 3, 71)).matched())
                .as("3 pence more in all")
                .isTrue();
        assertThat(refusal(invoice("INV-1", 3, 71))).isEqualTo("invoice-entered-before");
    }

    @Test
    void what_was_charged_and_did_not_come_or_costs_more_than_ordered_is_to_be_credited() {
        done(receive(List.of(came("A1", 56)), List.of(), true));
        var entered = done(invoice("INV-2", 3, 90));
        assertThat(entered.matched()).isFalse();
        assertThat(entered.toCredit())
                .as("270 pence charged, 2 packs at 70 came")
                .isEqualTo(130);
        var credits = application.getBean(CreditNotes.class);
        var of = new CreditNotes.Of(pharmacy.premises(), order.id());
        var credit = done(credits.request(pharmacy.technician(), of, "SHORT", 130));
        done(credits.receive(pharmacy.technician(), of, credit, new Credit.Note("CN-9", 130)));
        assertThat(refusal(credits.receive(pharmacy.technician(), of, credit, new Credit.Note("CN-9", 130))))
                .isEqualTo("credit-received");
        assertThat(view().credits())
                .singleElement()
                .satisfies(note -> assertThat(note.received()).contains(new Credit.Note("CN-9", 130)));
    }

    @Test
    void CD_25_invoices_are_kept_for_six_years_and_nobody_removes_or_rewrites_one() throws SQLException {
        done(receive(List.of(came("A1", 84)), List.of(), false));
        done(invoice("INV-3", 3, 70));
        assertThat(view().invoices()).singleElement().satisfies(invoice -> {
            assertThat(invoice.keepUntil()).isAfterOrEqualTo(DATED.plusYears(6));
            assertThat(invoice.controlled()).isFalse();
        });
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement()) {
            for (var table : List.of("supplier_invoice", "invoice_line", "order_receipt")) {
                assertThatThrownBy(() -> statement.execute(
                                "delete from inventory." + table + " where order_id = '" + order.id() + "'"))
                        .hasMessageContaining("append-only");
            }
        }
    }

    private Delivered came(String batch, long units) {
        return new Delivered(Buying.lot(ASPIRIN, batch), Quantity.of(units));
    }

    private Outcome<ReceiveOrder.Received> receive(List<Delivered> came, List<Discrepancy> said, boolean last) {
        return application
                .getBean(ReceiveOrder.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveOrder.Request(pharmacy.premises(), order.id(), came, said, last));
    }

    private Outcome<EnterInvoice.Entered> invoice(String number, long packs, long price) {
        return application
                .getBean(EnterInvoice.class)
                .enter(
                        pharmacy.technician(),
                        new EnterInvoice.Request(
                                pharmacy.premises(),
                                order.id(),
                                number,
                                DATED,
                                List.of(new EnterInvoice.Part(1, packs, price))));
    }

    private ViewArrivals.View view() {
        return done(
                application.getBean(ViewArrivals.class).view(pharmacy.technician(), pharmacy.premises(), order.id()));
    }
}
