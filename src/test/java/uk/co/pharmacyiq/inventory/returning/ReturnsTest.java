package uk.co.pharmacyiq.inventory.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.inventory.ordering.Buying.ASPIRIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ReverseMovement;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.ordering.Buying;
import uk.co.pharmacyiq.inventory.ordering.arrival.Credit;
import uk.co.pharmacyiq.inventory.ordering.arrival.CreditNotes;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.LondonTime;

class ReturnsTest extends PharmacyTest {

    private static final DmdCode MORPHINE = new DmdCode("12479999999104");

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private Buying buying;
    private UUID harbour;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
        buying = new Buying(application, pharmacy);
        harbour = buying.wholesaler("Harbour Wholesale");
        buying.price(harbour, ASPIRIN, "0.70", "yes");
    }

    @Test
    @DisplayName("MH-03 recalled packs go back to the supplier, and the credit note is followed up until it has come")
    void MH_03_recalled_packs_go_back_and_the_credit_note_is_matched() {
        var order = buying.placed(harbour, ASPIRIN, 10);
        var lot = apart(ASPIRIN, "R1", 56, Reason.RECALLED);
        done(send(Cause.RECALLED, lot, 56, Optional.of(order.id()), Optional.of(140L)));
        var view = view();
        assertThat(view.held()).isEmpty();
        var back = view.returns().getFirst();
        assertThat(back.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.amount()).isEqualTo("2 packs"));
        var credit = view.credits().get(back.terms().credit().orElseThrow());
        assertThat(credit.amount()).isEqualTo(140);
        assertThat(credit.received()).isEmpty();
        done(application
                .getBean(CreditNotes.class)
                .receive(
                        pharmacy.pharmacist(),
                        new CreditNotes.Of(pharmacy.premises(), order.id()),
                        credit.id(),
                        new Credit.Note("CR-5", 140)));
        assertThat(view().credits().get(credit.id()).received()).isPresent();
        var arrivals = pharmacy.caller(Role.PHARMACIST, port)
                .get("/premises/" + pharmacy.premises() + "/orders/" + order.id() + "/arrivals");
        assertThat(arrivals.body()).contains("Recalled, and sent back");
    }

    @Test
    @DisplayName("MH-03 a credit note is expected on the order the packs came on, and on no other supplier’s")
    void MH_03_a_credit_note_needs_the_order_of_that_supplier() {
        var lot = apart(ASPIRIN, "R2", 28, Reason.DAMAGED);
        assertThat(refusal(send(Cause.DAMAGED, lot, 28, Optional.empty(), Optional.of(70L))))
                .isEqualTo("return-credit-without-order");
        var moor = buying.wholesaler("Moor Medicines");
        buying.price(moor, ASPIRIN, "0.70", "yes");
        var other = buying.placed(moor, ASPIRIN, 1);
        assertThat(refusal(send(Cause.DAMAGED, lot, 28, Optional.of(other.id()), Optional.empty())))
                .isEqualTo("return-not-its-order");
        assertThat(view().held()).hasSize(1);
    }

    @Test
    @DisplayName(
            "CD-02 a drug of the register that goes back is entered as supplied to the supplier, with its address and licence")
    void CD_02_a_drug_of_the_register_is_entered_as_supplied_to_the_supplier() {
        var lot = apart(MORPHINE, "CD9", 60, Reason.DAMAGED);
        done(send(Cause.DAMAGED, lot, 60, Optional.empty(), Optional.empty()));
        var controlled = pharmacy.caller(Role.PHARMACIST, port);
        var section = controlled.get("/premises/" + pharmacy.premises() + "/controlled");
        var path = section.body().replaceAll("(?s).*?(/premises/[^\"]*/controlled/sections/[0-9a-f-]{36}).*", "$1");
        assertThat(controlled.get(path).body()).contains("Harbour Wholesale", "1 Quay, Hull", "WDA(H) 12345", "RMA-1");
    }

    @Test
    @DisplayName("GPhC 4.3 what a patient brings back never comes into stock again: refused wherever somebody tries")
    void MH_06_what_a_patient_brings_back_is_refused_with_the_way_to_go() {
        var caller = pharmacy.caller(Role.PHARMACIST, port);
        var answer =
                caller.post("/api/v1/premises/" + pharmacy.premises() + "/stock/returns", "{\"source\": \"patient\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("patient-return").contains("waste container");
        buying.receive(ASPIRIN, "P1", 56);
        var issued = buying.issue(ASPIRIN, 28, 0);
        var back = application
                .getBean(ReverseMovement.class)
                .reverse(
                        pharmacy.technician(),
                        new ReverseMovement.Request(
                                pharmacy.premises(), issued.movement(), new Why(Reason.PATIENT_RETURN, "")));
        assertThat(refusal(back)).isEqualTo("patient-return");
        for (var page : List.of("/stock/goods-in", "/stock/returns")) {
            assertThat(caller.get("/premises/" + pharmacy.premises() + page).body())
                    .contains("A patient brought medicines back?");
        }
    }

    @Test
    @DisplayName("MH-03 nothing is noted as collected on a day that has not come")
    void MH_03_nothing_is_collected_tomorrow() {
        var lot = apart(ASPIRIN, "R3", 28, Reason.SHORT_DATED);
        var tomorrow = new ReturnToSupplier.Request(
                pharmacy.premises(),
                List.of(new ReturnToSupplier.Part(lot, Quantity.of(28))),
                harbour,
                Cause.SHORT_DATED,
                Optional.empty(),
                LocalDate.now(LondonTime.ZONE).plusDays(1),
                Optional.empty(),
                Optional.empty());
        assertThat(refusal(application.getBean(ReturnToSupplier.class).send(pharmacy.pharmacist(), tomorrow)))
                .isEqualTo("return-collected-later");
    }

    private ViewReturns.View view() {
        return done(application.getBean(ViewReturns.class).view(pharmacy.pharmacist(), pharmacy.premises()));
    }

    private Outcome<UUID> send(Cause cause, Lot lot, long units, Optional<UUID> order, Optional<Long> credit) {
        return application
                .getBean(ReturnToSupplier.class)
                .send(
                        pharmacy.pharmacist(),
                        new ReturnToSupplier.Request(
                                pharmacy.premises(),
                                List.of(new ReturnToSupplier.Part(lot, Quantity.of(units))),
                                harbour,
                                cause,
                                Optional.of("RMA-1"),
                                LocalDate.now(LondonTime.ZONE),
                                order,
                                credit));
    }

    private Lot apart(DmdCode product, String batch, long units, Reason reason) {
        var lot = new Lot(
                product,
                new BatchNumber(batch),
                new Expiry(LocalDate.now(LondonTime.ZONE).plusMonths(9)));
        var from = new Particulars.Obtained(new Particulars.Party("Harbour Wholesale", "1 Quay, Hull"));
        done(application
                .getBean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(
                                pharmacy.premises(),
                                List.of(new ReceiveStock.Delivered(lot, Quantity.of(units))),
                                Optional.empty(),
                                Optional.of(from))));
        done(application
                .getBean(QuarantineStock.class)
                .quarantine(
                        pharmacy.technician(),
                        new Shift(
                                pharmacy.premises(),
                                lot,
                                Quantity.of(units),
                                pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN)
                                        .id(),
                                Optional.of(pharmacy.place(pharmacy.premises(), PlaceKind.QUARANTINE)
                                        .id()),
                                Optional.of(new Why(reason, "")),
                                Optional.empty())));
        return lot;
    }
}
