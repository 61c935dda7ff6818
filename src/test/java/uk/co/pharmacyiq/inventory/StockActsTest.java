package uk.co.pharmacyiq.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.PARACETAMOL;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;

class StockActsTest extends PharmacyTest {

    private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private UUID goodsIn;
    private UUID shelf;
    private UUID quarantine;
    private Lot lot;

    @BeforeEach
    void a_delivery_of_100_tablets_stands_in_goods_in() {
        pharmacy = TestPharmacy.open(application);
        goodsIn = pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN).id();
        shelf = pharmacy.place(pharmacy.premises(), PlaceKind.SHELF).id();
        quarantine = pharmacy.place(pharmacy.premises(), PlaceKind.QUARANTINE).id();
        lot = pharmacy.lot("LOT1", NEXT_YEAR);
        pharmacy.receive(lot, 100);
    }

    @Test
    void goods_are_put_away_and_can_be_issued_from_the_shelf() {
        done(bean(PutAwayStock.class).putAway(pharmacy.technician(), shift(60, goodsIn, shelf, null)));
        assertThat(at(goodsIn)).isEqualTo(Quantity.of(40));
        assertThat(at(shelf)).isEqualTo(Quantity.of(60));
        done(issue(30));
        assertThat(at(shelf)).isEqualTo(Quantity.of(30));
    }

    @Test
    void what_is_not_in_goods_in_is_not_put_away() {
        assertThat(refusal(bean(PutAwayStock.class).putAway(pharmacy.technician(), shift(1, shelf, goodsIn, null))))
                .isEqualTo("wrong-place");
        assertThat(refusal(bean(PutAwayStock.class).putAway(pharmacy.technician(), shift(101, goodsIn, shelf, null))))
                .isEqualTo("stock-not-enough");
    }

    @Test
    void quarantined_stock_cannot_be_issued_until_a_pharmacist_releases_it() {
        done(bean(QuarantineStock.class)
                .quarantine(pharmacy.technician(), shift(100, goodsIn, quarantine, Reason.TEMPERATURE)));
        assertThat(refusal(issue(1))).isEqualTo("stock-not-enough");
        assertThat(refusal(bean(ReleaseStock.class)
                        .release(pharmacy.technician(), shift(100, quarantine, shelf, Reason.FOUND_FIT))))
                .isEqualTo("not-allowed");
        done(bean(ReleaseStock.class).release(pharmacy.pharmacist(), shift(100, quarantine, shelf, Reason.FOUND_FIT)));
        done(issue(1));
    }

    @Test
    void waste_leaves_the_books_and_the_reason_stands_with_it() {
        var posted =
                done(bean(WasteStock.class).waste(pharmacy.technician(), shift(10, goodsIn, null, Reason.DAMAGED)));
        assertThat(at(goodsIn)).isEqualTo(Quantity.of(90));
        var view = done(bean(ViewMovement.class).view(pharmacy.technician(), pharmacy.premises(), posted.movement()));
        assertThat(view.why()).contains(new Why(Reason.DAMAGED, ""));
        assertThat(view.event()).hasValueSatisfying(event -> {
            assertThat(event.publicText("action")).isEqualTo("STOCK_WASTE");
            assertThat(event.details())
                    .containsEntry("reason", "damaged")
                    .containsEntry("name", pharmacy.technician().displayName());
        });
    }

    @Test
    void an_adjustment_goes_in_one_direction_for_one_reason() {
        var more = new AdjustStock.Request(shift(5, goodsIn, null, Reason.COUNTED), AdjustStock.Direction.IN);
        done(bean(AdjustStock.class).adjust(pharmacy.technician(), more));
        assertThat(at(goodsIn)).isEqualTo(Quantity.of(105));
        var less = new AdjustStock.Request(shift(105, goodsIn, null, Reason.MISSING), AdjustStock.Direction.OUT);
        done(bean(AdjustStock.class).adjust(pharmacy.technician(), less));
        assertThat(at(goodsIn)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void a_transfer_is_in_transit_until_it_is_received_and_nets_to_zero() {
        var sent = done(bean(SendTransfer.class)
                .send(
                        pharmacy.technician(),
                        new SendTransfer.Request(
                                pharmacy.premises(),
                                pharmacy.otherPremises(),
                                List.of(new SendTransfer.Part(lot, Quantity.of(40), goodsIn)),
                                Optional.empty())));
        assertThat(held(pharmacy.premises())).isEqualTo(Quantity.of(60));
        assertThat(done(bean(ListTransfers.class).list(pharmacy.technician(), pharmacy.otherPremises()))
                        .onItsWay())
                .singleElement()
                .satisfies(way -> assertThat(way.parts().getFirst().delivered().quantity())
                        .isEqualTo(Quantity.of(40)));
        assertThat(refusal(receive(sent, 41))).isEqualTo("more-than-sent");
        done(receive(sent, 30));
        done(receive(sent, 10));
        assertThat(refusal(receive(sent, 1))).isEqualTo("transfer-unknown");
        assertThat(held(pharmacy.otherPremises())).isEqualTo(Quantity.of(40));
    }

    @Test
    void a_movement_is_reversed_once_by_another_and_both_stand() {
        var posted = done(issue(30));
        var request = new ReverseMovement.Request(pharmacy.premises(), posted.movement(), new Why(Reason.NOT_DONE, ""));
        var reversal = done(bean(ReverseMovement.class).reverse(pharmacy.technician(), request));
        assertThat(at(goodsIn)).isEqualTo(Quantity.of(100));
        assertThat(refusal(bean(ReverseMovement.class).reverse(pharmacy.technician(), request)))
                .isEqualTo("reversed-already");
        var again = new ReverseMovement.Request(pharmacy.premises(), reversal.movement(), new Why(Reason.NOT_DONE, ""));
        assertThat(refusal(bean(ReverseMovement.class).reverse(pharmacy.technician(), again)))
                .isEqualTo("not-reversible");
    }

    @Test
    void reversing_a_quarantine_is_a_release_and_takes_a_pharmacist() {
        var apart = done(bean(QuarantineStock.class)
                .quarantine(pharmacy.technician(), shift(100, goodsIn, quarantine, Reason.RECALLED)));
        var request =
                new ReverseMovement.Request(pharmacy.premises(), apart.movement(), new Why(Reason.ENTERED_TWICE, ""));
        assertThat(refusal(bean(ReverseMovement.class).reverse(pharmacy.technician(), request)))
                .isEqualTo("not-allowed");
        done(bean(ReverseMovement.class).reverse(pharmacy.pharmacist(), request));
    }

    @Test
    void lines_of_the_same_lot_together_send_no_more_than_there_is() {
        var half = new SendTransfer.Part(lot, Quantity.of(60), goodsIn);
        assertThat(refusal(bean(SendTransfer.class)
                        .send(
                                pharmacy.technician(),
                                new SendTransfer.Request(
                                        pharmacy.premises(),
                                        pharmacy.otherPremises(),
                                        List.of(half, half),
                                        Optional.empty()))))
                .isEqualTo("stock-not-enough");
    }

    @Test
    void a_receipt_whose_goods_have_gone_on_is_not_reversed() {
        var receipt = pharmacy.receive(pharmacy.lot("LOT2", NEXT_YEAR), 10);
        done(bean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                PARACETAMOL,
                                Quantity.of(1),
                                Optional.of(pharmacy.lot("LOT2", NEXT_YEAR)),
                                Optional.of(new Why(Reason.PATIENT_NEEDS_BATCH, "")),
                                Optional.empty())));
        assertThat(refusal(bean(ReverseMovement.class)
                        .reverse(
                                pharmacy.technician(),
                                new ReverseMovement.Request(
                                        pharmacy.premises(), receipt.movement(), new Why(Reason.BOOKED_WRONG, "")))))
                .isEqualTo("stock-moved-on");
    }

    @Test
    void what_was_reported_stays_what_it_was_when_something_is_back_dated() {
        var reported = Instant.now();
        var before = done(bean(FindStock.class).asAt(pharmacy.technician(), pharmacy.premises(), reported));
        done(bean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                PARACETAMOL,
                                Quantity.of(7),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(reported.minus(Duration.ofDays(3))))));
        assertThat(done(bean(FindStock.class).asAt(pharmacy.technician(), pharmacy.premises(), reported)))
                .isEqualTo(before);
        assertThat(at(goodsIn)).isEqualTo(Quantity.of(93));
    }

    @Test
    void nothing_happened_tomorrow_or_two_months_ago() {
        assertThat(refusal(issueAt(Instant.now().plus(Duration.ofDays(1))))).isEqualTo("occurred-in-future");
        assertThat(refusal(issueAt(Instant.now().minus(Duration.ofDays(60))))).isEqualTo("occurred-too-long-ago");
    }

    @Test
    void expired_goods_and_unknown_products_are_not_booked_in() {
        assertThat(refusal(bean(ReceiveStock.class)
                        .receive(
                                pharmacy.technician(),
                                new ReceiveStock.Request(
                                        pharmacy.premises(),
                                        List.of(new ReceiveStock.Delivered(
                                                pharmacy.lot(
                                                        "X", LocalDate.now().minusDays(2)),
                                                Quantity.of(1))),
                                        Optional.empty()))))
                .isEqualTo("stock-expired");
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private Shift shift(long units, UUID from, UUID to, Reason reason) {
        return new Shift(
                pharmacy.premises(),
                lot,
                Quantity.of(units),
                from,
                Optional.ofNullable(to),
                Optional.ofNullable(reason).map(why -> new Why(why, "")),
                Optional.empty());
    }

    private IssueStock.Request request(long units) {
        return new IssueStock.Request(
                pharmacy.premises(),
                PARACETAMOL,
                Quantity.of(units),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Outcome<Posted> issue(long units) {
        return bean(IssueStock.class).issue(pharmacy.technician(), request(units));
    }

    private Outcome<Posted> issueAt(Instant at) {
        return bean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                PARACETAMOL,
                                Quantity.of(1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(at)));
    }

    private Outcome<Posted> receive(Posted sent, long units) {
        return bean(ReceiveTransfer.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveTransfer.Request(
                                pharmacy.otherPremises(),
                                sent.movement(),
                                List.of(new ReceiveStock.Delivered(lot, Quantity.of(units))),
                                Optional.empty()));
    }

    private Quantity at(UUID place) {
        return rows(pharmacy.premises()).stream()
                .filter(row -> row.place().equals(place))
                .map(FindStock.Row::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private Quantity held(PremisesId premises) {
        return rows(premises).stream().map(FindStock.Row::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private List<FindStock.Row> rows(PremisesId premises) {
        return done(bean(FindStock.class).find(pharmacy.technician(), FindStock.Request.all(premises)))
                .rows();
    }
}
