package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.controlled.AtDestruction.TODAY;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.controlled.requisition.ViewRequisitions;

class RequisitionTest extends PharmacyTest {

    private static final String TITLE = "Morphine 10mg modified-release tablets";

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private AtTheRegister register;
    private TestCaller caller;
    private String path;

    @BeforeEach
    void sixty_tablets() {
        pharmacy = TestPharmacy.open(application);
        register = new AtTheRegister(application, pharmacy);
        done(register.obtain(TABLETS, 60));
        caller = pharmacy.caller(Role.TECHNICIAN, port);
        path = "/api/v1/premises/" + pharmacy.premises() + "/controlled/requisitions";
    }

    @Test
    @DisplayName("CD-45 a requisition without a purpose is refused by that field, and nothing is supplied")
    void CD_45_without_a_purpose_nothing_is_supplied() {
        var body = requisition();
        body.remove("purpose");
        var answer = caller.post(path, json(body));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"purpose\"");
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("60");
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isEqualTo(60);
    }

    @Test
    @DisplayName(
            "CD-45 CD-04 a supply on requisition: stock, register and requisition at once; then the original is sent")
    void CD_45_a_supply_on_a_requisition() {
        var supplied = caller.post(path, json(requisition()));
        assertThat(supplied.statusCode()).isEqualTo(201);
        var entry = register.entries(TITLE).getLast();
        assertThat(entry.change()).isEqualByComparingTo("-10");
        assertThat(entry.told().name()).isEqualTo("Dr Ines Vale");
        assertThat(entry.told().collector()).isEmpty();
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isEqualTo(50);
        var kept = done(application.getBean(ViewRequisitions.class).list(pharmacy.pharmacist(), pharmacy.premises()))
                .requisitions()
                .getFirst();
        assertThat(kept.movement()).isEqualTo(entry.links().movement().orElseThrow());
        assertThat(kept.details().purpose()).isEqualTo("Emergency bag");
        assertThat(kept.sentOn()).isEmpty();
        var sent = path + "/" + kept.id() + "/sent";
        assertThat(caller.post(sent, json(Map.of("sentOn", TODAY.plusDays(1).toString())))
                        .statusCode())
                .isEqualTo(422);
        assertThat(caller.post(sent, json(Map.of("sentOn", TODAY.toString()))).statusCode())
                .isEqualTo(200);
        assertThat(caller.post(sent, json(Map.of("sentOn", TODAY.toString()))).statusCode())
                .isEqualTo(409);
        assertThat(caller.get("/premises/" + pharmacy.premises() + "/controlled/requisitions")
                        .body())
                .contains("Dr Ines Vale")
                .contains("Emergency bag");
    }

    @Test
    @DisplayName("CD-45 issuing supplies no firm: it points to the requisition, and nothing is supplied")
    void CD_45_a_firm_is_supplied_on_no_other_way() {
        var toFirm = new Particulars.Supplied(
                new Particulars.Party("Quayside Surgery", "2 Quay Street"),
                "Dr J Okafor",
                Optional.empty(),
                Optional.empty());
        assertThat(refusal(register.supply(pharmacy.technician(), TABLETS, 10, toFirm)))
                .isEqualTo("register-requisition");
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("60");
        var page = caller.get("/premises/" + pharmacy.premises() + "/stock/issue?product=" + TABLETS.value());
        assertThat(page.body()).contains("/controlled/requisitions");
    }

    private static Map<String, Object> requisition() {
        return new HashMap<>(Map.of(
                "recipientName", "Dr Ines Vale",
                "recipientAddress", "Quayside Surgery, Ashford",
                "profession", "General practitioner",
                "purpose", "Emergency bag",
                "product", TABLETS.value(),
                "quantity", 10,
                "signedOn", TODAY.toString(),
                "mark", "Premises 1, 1 High Street"));
    }

    private static String json(Object body) {
        return JsonMapper.shared().writeValueAsString(body);
    }
}
