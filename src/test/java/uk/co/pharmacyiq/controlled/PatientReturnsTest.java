package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.controlled.AtDestruction.TODAY;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.controlled.Particulars.Party;
import uk.co.pharmacyiq.controlled.returned.DestroyReturned;
import uk.co.pharmacyiq.controlled.returned.ReceiveReturn;
import uk.co.pharmacyiq.controlled.returned.ReturnedDrug.Named;
import uk.co.pharmacyiq.controlled.returned.ViewReturned;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;

class PatientReturnsTest extends PharmacyTest {

    private static final String TITLE = "Morphine 10mg modified-release tablets";
    private static final Named WITNESS = new Named("Rita Lowe", "Pharmacist", "2999999");

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private AtTheRegister register;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
        register = new AtTheRegister(application, pharmacy);
        done(register.obtain(TABLETS, 60));
    }

    @Test
    @DisplayName("CD-32 what a patient brings back never changes the register balance, nor the stock")
    void CD_32_a_return_never_changes_the_balance() {
        var id = receive();
        assertBalanceIs60();
        assertThat(listing().waiting()).singleElement().satisfies(one -> {
            assertThat(one.item().patient()).isEqualTo("Edna Marsh");
            assertThat(one.item().receivedBy()).isNotEmpty();
        });
        assertThat(done(destroy(id, Optional.of(WITNESS)))).isEqualTo(1);
        assertBalanceIs60();
        assertThat(register.entries(TITLE)).hasSize(1);
        assertThat(listing().waiting()).isEmpty();
        assertThat(listing().destroyed())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.destroyed().orElseThrow().words().witness())
                                .isEqualTo(WITNESS));
        assertThat(refusal(destroy(id, Optional.of(WITNESS)))).isEqualTo("returned-not-waiting");
    }

    @Test
    @DisplayName(
            "CD-32 the witness of a patient return is registered, agrees in their own session, and does not destroy")
    void CD_32_the_witness_agrees_in_their_own_session() {
        var id = receive();
        var own = new AtDestruction(application, pharmacy)
                .number(pharmacy.technician().id());
        assertThat(refusal(destroy(id, Optional.of(new Named("Other", "Technician", own)))))
                .isEqualTo("returned-witness-destroys");
        assertThat(refusal(destroy(id, Optional.empty()))).isEqualTo("second-person-needed");
        assertThat(listing().waiting()).hasSize(1);
        pharmacy.approveAll(Role.PHARMACIST);
        var destroyed = listing().destroyed().getFirst().destroyed().orElseThrow();
        assertThat(destroyed.by()).isEqualTo(pharmacy.technician().id());
        assertThat(destroyed.witness()).contains(pharmacy.pharmacist().id());
        assertThat(destroyed.words().witness().registration()).startsWith("2");
    }

    @Test
    @DisplayName("CD-15 booking in what a patient brought back is refused, with a pointer to the returns record")
    void CD_15_a_return_is_not_booked_in() {
        for (var from : List.of("Patient return", "Patient's returns, Mrs Marsh", "Returned by patient")) {
            var received = application
                    .getBean(ReceiveStock.class)
                    .receive(
                            pharmacy.technician(),
                            new ReceiveStock.Request(
                                    pharmacy.premises(),
                                    List.of(new ReceiveStock.Delivered(AtTheRegister.lot(TABLETS), Quantity.of(14))),
                                    Optional.empty(),
                                    Optional.of(new Particulars.Obtained(new Party(from, "4 Quay Street")))));
            assertThat(refusal(received)).as(from).isEqualTo("register-patient-return");
            assertThat(((Outcome.Refused<?>) received).reason().advice()).contains("patient returns");
        }
        assertBalanceIs60();
    }

    @Test
    @DisplayName("CD-25 a patient return is kept for seven years after it is destroyed, whoever asks")
    void a_return_is_kept() throws Exception {
        var id = receive();
        done(destroy(id, Optional.of(WITNESS)));
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> statement.execute("delete from controlled.returned where returned_id = '" + id + "'"))
                    .hasMessageContaining("kept for seven years");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(
                            "update controlled.returned set returned_on = returned_on - 1 where returned_id = '" + id
                                    + "'"))
                    .hasMessageContaining("never changed");
        }
    }

    private UUID receive() {
        return done(application
                .getBean(ReceiveReturn.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveReturn.Request(
                                pharmacy.premises(),
                                TODAY,
                                new ReceiveReturn.From("Edna Marsh", "4 Quay Street, Ashford"),
                                new ReceiveReturn.Drug("Morphine", "10mg", "tablets", "14 tablets"))));
    }

    private Outcome<Integer> destroy(UUID id, Optional<Named> witness) {
        var destroyer = pharmacy.technician();
        return application
                .getBean(DestroyReturned.class)
                .destroy(
                        destroyer,
                        new DestroyReturned.Request(pharmacy.premises(), List.of(id), destroyer.id(), witness));
    }

    private ViewReturned.Listing listing() {
        return done(application.getBean(ViewReturned.class).list(pharmacy.pharmacist(), pharmacy.premises()));
    }

    private void assertBalanceIs60() {
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("60");
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isEqualTo(60);
    }
}
