package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.controlled.AtDestruction.TODAY;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Profession;

class DestructionTest extends PharmacyTest {

    private static final String TITLE = "Morphine 10mg modified-release tablets";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OpenDoubts doubts;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private AtTheRegister register;
    private AtDestruction destruction;

    @BeforeEach
    void sixty_tablets_of_which_twenty_are_in_quarantine() {
        pharmacy = TestPharmacy.open(application);
        register = new AtTheRegister(application, pharmacy);
        destruction = new AtDestruction(application, pharmacy);
        done(register.obtain(TABLETS, 60));
        done(destruction.quarantine(TABLETS, 20));
    }

    @AfterEach
    void nothing_is_in_doubt() {
        doubts.clear();
    }

    @Test
    @DisplayName("CD-30 stock destroyed before an authorised witness leaves the books and the register in one step")
    void CD_30_stock_and_register_line_are_one_transaction() {
        destruction.exemption(TODAY.plusYears(1));
        var witness = destruction.witness(TODAY);
        assertThat(destruction.listing().waiting())
                .singleElement()
                .satisfies(row -> assertThat(row.waiting().quantity().value()).isEqualByComparingTo("20"));
        var destroyed = done(destruction.destroy(TABLETS, 15, witness));
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isEqualTo(45);
        var entry = register.entries(TITLE).getLast();
        assertThat(entry.kind()).isEqualTo(Entry.Kind.DESTROYED);
        assertThat(entry.change()).isEqualByComparingTo("-15");
        assertThat(entry.balance()).isEqualByComparingTo("45");
        assertThat(entry.links().movement()).contains(destroyed.movement());
        assertThat(entry.told().name()).isEqualTo("Walter Ness");
        assertThat(entry.told().authority()).contains("CDAO-77").contains("WEX123456");
        assertThat(destruction.listing().waiting())
                .singleElement()
                .satisfies(row -> assertThat(row.waiting().quantity().value()).isEqualByComparingTo("5"));
        assertThat(destruction.listing().done()).hasSize(1);
    }

    @Test
    @DisplayName("CD-30 a witness whose authorisation expired yesterday is refused, and nothing happens")
    void CD_30_a_witness_whose_authorisation_expired_yesterday() {
        destruction.exemption(TODAY.plusYears(1));
        var expired = destruction.witness(TODAY.minusDays(1));
        assertRefused(expired, 5, "witness-not-authorised", "witness");
    }

    @Test
    @DisplayName("CD-30 whoever destroys is not the witness: by person, and by registration number")
    void CD_30_the_destroyer_is_not_the_witness() {
        destruction.exemption(TODAY.plusYears(1));
        var same = destruction.witness(
                "Somebody", "", Optional.of(pharmacy.technician().id()), TODAY);
        assertThat(refusal(destruction.destroy(TABLETS, 5, same))).isEqualTo("witness-destroys");
        var other = pharmacy.somebody(Optional.of(Profession.PHARMACIST));
        pharmacy.grant(other, Role.PHARMACIST);
        var number = destruction.number(other);
        var named = destruction.witness("Another Name", number, Optional.empty(), TODAY);
        assertThat(refusal(destruction.destroy(pharmacy.as(other), TABLETS, 5, named)))
                .isEqualTo("witness-destroys");
        done(destruction.destroy(pharmacy.technician(), TABLETS, 5, named));
    }

    @Test
    @DisplayName("CD-30 nothing of a section with an open discrepancy is destroyed")
    void CD_30_an_open_discrepancy_on_the_section() {
        destruction.exemption(TODAY.plusYears(1));
        var witness = destruction.witness(TODAY);
        doubts.raise(register.section(TITLE).id());
        assertThat(destruction.listing().waiting().getFirst().inDoubt()).isTrue();
        assertRefused(witness, 5, "register-discrepancy-open", "lines");
    }

    @Test
    @DisplayName("CD-30 without a T28 exemption that holds today nothing is destroyed")
    void CD_30_without_a_waste_exemption() {
        var witness = destruction.witness(TODAY);
        assertRefused(witness, 5, "waste-exemption-missing", "exemption");
        destruction.exemption(TODAY.minusDays(1));
        assertRefused(witness, 5, "waste-exemption-missing", "exemption");
    }

    @Test
    @DisplayName("CD-30 never more is destroyed than lies in quarantine")
    void CD_30_never_more_than_lies_in_quarantine() {
        destruction.exemption(TODAY.plusYears(1));
        assertRefused(destruction.witness(TODAY), 21, "destruction-more-than-there", "lines[0].quantity");
    }

    @Test
    @DisplayName("CD-30 a licence of the accountable officer lasts 28 days at most")
    void CD_30_a_licence_lasts_28_days() {
        assertThat(refusal(destruction.addWitness("A", "", Optional.empty(), TODAY.minusDays(1), TODAY.plusDays(28))))
                .isEqualTo("licence-too-long");
    }

    @Test
    @DisplayName("CD-31 what lies in quarantine cannot be picked for supply")
    void CD_31_quarantined_stock_cannot_be_picked() {
        assertThat(refusal(register.supply(TABLETS, 41))).isEqualTo("stock-not-enough");
        done(register.supply(TABLETS, 40));
        assertThat(refusal(register.supply(TABLETS, 1))).isEqualTo("stock-not-enough");
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("20");
    }

    @Test
    @DisplayName("CD-30 the certificate of a destruction is a PDF, and another pharmacy cannot have it")
    void the_certificate_is_a_file() {
        destruction.exemption(TODAY.plusYears(1));
        var destroyed = done(destruction.destroy(TABLETS, 15, destruction.witness(TODAY)));
        var path = "/premises/" + pharmacy.premises() + "/controlled/destruction/" + destroyed.destruction()
                + "/certificate";
        var answer = pharmacy.caller(Role.PHARMACIST, port).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.body()).startsWith("%PDF-1.");
        var elsewhere = TestPharmacy.open(application);
        assertThat(elsewhere.caller(Role.PHARMACIST, port).get(path).statusCode())
                .isEqualTo(404);
    }

    private void assertRefused(UUID witness, long units, String code, String field) {
        var lot = AtTheRegister.lot(TABLETS);
        var body = Map.of(
                "witness",
                witness.toString(),
                "lines",
                List.of(Map.of(
                        "product", TABLETS.value(),
                        "batch", lot.batch().value(),
                        "expiry", lot.expiry().lastDay().toString(),
                        "quantity", units)));
        var answer = pharmacy.caller(Role.TECHNICIAN, port)
                .post(
                        "/api/v1/premises/" + pharmacy.premises() + "/controlled/destructions",
                        JsonMapper.shared().writeValueAsString(body));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(code).contains("\"" + field + "\"");
        assertThat(pharmacy.units(lot)).isEqualTo(60);
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("60");
    }
}
