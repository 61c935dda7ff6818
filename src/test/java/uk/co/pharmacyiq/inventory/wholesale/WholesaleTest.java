package uk.co.pharmacyiq.inventory.wholesale;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

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
import uk.co.pharmacyiq.inventory.SendTransfer;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;

class WholesaleTest extends PharmacyTest {

    /** Morphine sulfate 10mg/5ml oral solution 100 ml: Schedule 5. */
    private static final DmdCode ORAL_MORPHINE = new DmdCode("12369999999103");

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private Lot lot;
    private UUID goodsIn;

    @BeforeEach
    void stock_stands_at_the_first_premises() {
        pharmacy = TestPharmacy.open(application);
        lot = pharmacy.lot("WDA1", LocalDate.now().plusYears(1));
        pharmacy.receive(lot, 100);
        goodsIn = pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN).id();
    }

    @Test
    @DisplayName("MH-09 Stock goes to premises of the same legal entity without any authorisation")
    void MH_09_within_one_legal_entity_it_is_a_transfer() {
        done(send(lot));
        var both = entity("Both Ltd", "", "");
        assign(pharmacy.premises(), both);
        assign(pharmacy.otherPremises(), both);
        done(send(lot));
        assertThat(view().supplies()).isEmpty();
    }

    @Test
    @DisplayName(
            "MH-09 To another legal entity it is refused without a WDA(H) number, and the premises are named as the field")
    void MH_09_wholesale_without_authorisation_is_refused() {
        assign(pharmacy.otherPremises(), entity("Sister Ltd", "WDA(H) 99999", ""));
        assertThat(refusal(send(lot))).isEqualTo("wholesale-authorisation-needed");
        assign(pharmacy.premises(), entity("Sender Ltd", "", ""));
        assertThat(refusal(send(lot))).isEqualTo("wholesale-authorisation-needed");
        var caller = pharmacy.caller(Role.TECHNICIAN, port);
        var answer = caller.post(
                "/api/v1/premises/" + pharmacy.premises() + "/stock/transfers",
                "{\"toPremises\":\"" + pharmacy.otherPremises() + "\",\"lines\":[{\"product\":\"" + lot.product()
                        + "\",\"batch\":\"WDA1\",\"expiry\":\"" + lot.expiry() + "\",\"quantity\":1,\"from\":\""
                        + goodsIn
                        + "\"}]}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("toPremises", "WDA(H)");
    }

    @Test
    @DisplayName(
            "MH-09 With a WDA(H) number it goes, and the record of it is kept for five years; who reads the movement finds it")
    void MH_09_wholesale_is_recorded_for_five_years() {
        assign(pharmacy.premises(), entity("Sender Ltd", "WDA(H) 12345", ""));
        var posted = done(send(lot));
        assertThat(view().supplies()).singleElement().satisfies(supply -> {
            assertThat(supply.movement()).isEqualTo(posted.movement());
            assertThat(supply.wdaNumber()).isEqualTo("WDA(H) 12345");
            assertThat(supply.keepUntil()).isEqualTo(supply.day().plusYears(5));
        });
    }

    @Test
    @DisplayName("MH-09 Controlled drugs go to another legal entity under a Home Office licence only")
    void MH_09_controlled_drugs_take_a_licence() {
        var morphine = new Lot(
                ORAL_MORPHINE,
                new BatchNumber("CD1"),
                new Expiry(LocalDate.now().plusYears(1)));
        pharmacy.receive(morphine, 100);
        var sender = entity("Sender Ltd", "WDA(H) 12345", "");
        assign(pharmacy.premises(), sender);
        assertThat(refusal(send(morphine))).isEqualTo("wholesale-licence-needed");
        done(application
                .getBean(SaveLegalEntity.class)
                .save(
                        superintendent(),
                        new SaveLegalEntity.Request(Optional.of(sender), "Sender Ltd", "WDA(H) 12345", "HO/2026/77")));
        done(send(morphine));
        assertThat(view().supplies().getFirst().licenceNumber()).isEqualTo("HO/2026/77");
    }

    private UUID entity(String name, String wda, String licence) {
        return done(application
                .getBean(SaveLegalEntity.class)
                .save(superintendent(), new SaveLegalEntity.Request(Optional.empty(), name, wda, licence)));
    }

    private void assign(PremisesId premises, UUID entity) {
        done(application
                .getBean(AssignPremises.class)
                .assign(superintendent(), new AssignPremises.Request(premises, entity)));
    }

    private ViewLegalEntities.View view() {
        return done(application.getBean(ViewLegalEntities.class).view(superintendent()));
    }

    private uk.co.pharmacyiq.work.Actor.Person superintendent() {
        return pharmacy.as(Role.SUPERINTENDENT);
    }

    private Outcome<Posted> send(Lot what) {
        return application
                .getBean(SendTransfer.class)
                .send(
                        pharmacy.technician(),
                        new SendTransfer.Request(
                                pharmacy.premises(),
                                pharmacy.otherPremises(),
                                List.of(new SendTransfer.Part(what, Quantity.of(10), goodsIn)),
                                Optional.empty()));
    }
}
