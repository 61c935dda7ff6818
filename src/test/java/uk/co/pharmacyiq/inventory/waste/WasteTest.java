package uk.co.pharmacyiq.inventory.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.PARACETAMOL;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.counting.ViewShrinkage;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.LondonTime;

class WasteTest extends PharmacyTest {

    private static final DmdCode METHOTREXATE = new DmdCode("12159999999103");
    private static final DmdCode MORPHINE = new DmdCode("12479999999104");

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    @DisplayName(
            "MH-06 what must be destroyed waits in quarantine until it is booked, several batches in one go, with its certificate")
    void MH_06_batches_are_booked_as_waste_in_one_go_and_certified_later() throws Exception {
        var one = apart(PARACETAMOL, "W1", 32, Reason.DAMAGED);
        var other = apart(PARACETAMOL, "W2", 16, Reason.SHORT_DATED);
        assertThat(view().waiting())
                .extracting(held -> held.lot().batch().value() + " " + held.quantity() + " "
                        + held.why().orElseThrow() + " " + held.code().number())
                .containsExactly("W1 32 DAMAGED 18 01 09", "W2 16 SHORT_DATED 18 01 09");
        var consignment = done(book(WasteCode.MEDICINES, part(one, 32), part(other, 10)));
        assertThat(view().waiting())
                .singleElement()
                .satisfies(left -> assertThat(left.quantity()).isEqualTo(Quantity.of(6)));
        var booked = view().consignments().getFirst();
        assertThat(booked.parts()).hasSize(2);
        assertThat(booked.pence()).isPositive();
        assertThat(booked.isCertified()).isFalse();
        done(certify(consignment, "CERT-9", LocalDate.now(LondonTime.ZONE)));
        assertThat(refusal(certify(consignment, "CERT-9", LocalDate.now(LondonTime.ZONE))))
                .isEqualTo("waste-paper-twice");
        assertThat(view().consignments().getFirst().isCertified()).isTrue();
        var file = pharmacy.caller(Role.PHARMACIST, port)
                .file("/premises/" + pharmacy.premises() + "/stock/consignments/" + consignment + "/file");
        try (var document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Clearwaste Ltd", "18 01 09", "W1", "W2", "CN-77", "CERT-9", "Collected by");
        }
    }

    @Test
    @DisplayName("MH-06 a certificate dated before the waste was booked is refused")
    void MH_06_a_certificate_from_before_is_refused() {
        var consignment = done(book(WasteCode.MEDICINES, part(apart(PARACETAMOL, "W3", 16, Reason.DAMAGED), 16)));
        assertThat(refusal(certify(
                        consignment, "C1", LocalDate.now(LondonTime.ZONE).minusDays(1))))
                .isEqualTo("waste-paper-too-early");
    }

    @Test
    @DisplayName(
            "MH-06 a cytotoxic medicine is not booked among others; it goes under 18 01 08* in a container of its own")
    void MH_06_a_cytotoxic_medicine_goes_apart() {
        var lot = apart(METHOTREXATE, "M1", 28, Reason.DAMAGED);
        assertThat(refusal(book(WasteCode.MEDICINES, part(lot, 28)))).isEqualTo("waste-cytotoxic-apart");
        done(book(WasteCode.CYTOTOXIC, part(lot, 28)));
        var plain = apart(PARACETAMOL, "M2", 16, Reason.DAMAGED);
        done(book(WasteCode.CYTOTOXIC, part(plain, 16)));
    }

    @Test
    @DisplayName(
            "CD-30 a drug of the register is not booked as waste: its destruction takes a witness, under Controlled drugs")
    void CD_30_a_drug_of_the_register_is_refused_with_the_way_to_go() {
        var lot = apart(MORPHINE, "CD7", 60, Reason.DAMAGED);
        assertThat(view().waiting())
                .singleElement()
                .satisfies(held -> assertThat(held.register()).isTrue());
        var refused = book(WasteCode.MEDICINES, part(lot, 60));
        assertThat(refusal(refused)).isEqualTo("register-destruction");
        assertThat(view().consignments()).isEmpty();
        var page =
                pharmacy.caller(Role.PHARMACIST, port).get("/premises/" + pharmacy.premises() + "/stock/consignments");
        assertThat(page.body()).contains("destroyed with a witness under Controlled drugs");
    }

    @Test
    @DisplayName("MH-06 much of a batch is booked as waste by two persons, or not at all")
    void MH_06_much_of_a_batch_takes_a_second_person() {
        var lot = apart(PARACETAMOL, "W4", 16 * 51, Reason.DAMAGED);
        assertThat(refusal(book(WasteCode.MEDICINES, part(lot, 16 * 51)))).isEqualTo("second-person-needed");
        assertThat(view().waiting()).hasSize(1);
    }

    @Test
    @DisplayName("MH-06 what was wasted stands among the losses of the month")
    void MH_06_waste_is_part_of_what_was_lost() {
        done(book(WasteCode.MEDICINES, part(apart(PARACETAMOL, "W5", 32, Reason.DAMAGED), 32)));
        var lost = done(application.getBean(ViewShrinkage.class).view(pharmacy.pharmacist(), pharmacy.premises()));
        assertThat(lost.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.reason()).isEqualTo(Reason.DAMAGED))
                .satisfies(part -> assertThat(part.lostPence()).isPositive());
    }

    private ViewWaste.View view() {
        return done(application.getBean(ViewWaste.class).view(pharmacy.pharmacist(), pharmacy.premises()));
    }

    private static BookWaste.Part part(Lot lot, long units) {
        return new BookWaste.Part(lot, Quantity.of(units));
    }

    private Outcome<UUID> book(WasteCode code, BookWaste.Part... parts) {
        return application
                .getBean(BookWaste.class)
                .book(
                        pharmacy.pharmacist(),
                        new BookWaste.Request(
                                pharmacy.premises(),
                                List.of(parts),
                                code,
                                new Consignment.Carrier("Clearwaste Ltd", "Blue bin 4711", Optional.of("CN-77"))));
    }

    private Outcome<Boolean> certify(UUID consignment, String number, LocalDate dated) {
        var sheet = new CertifyWaste.Sheet(Consignment.Paper.Kind.CERTIFICATE, number, dated, "J. Burner");
        return application
                .getBean(CertifyWaste.class)
                .certify(pharmacy.pharmacist(), pharmacy.premises(), consignment, sheet);
    }

    private Lot apart(DmdCode product, String batch, long units, Reason reason) {
        var lot = new Lot(
                product,
                new BatchNumber(batch),
                new Expiry(LocalDate.now(LondonTime.ZONE).plusMonths(9)));
        var from = new Particulars.Obtained(new Particulars.Party("Larkspur Wholesale Ltd", "1 Mill Lane, Ashford"));
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
