package uk.co.pharmacyiq.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Outcome;

/** Premises are taken on under the code of the NHS and the number of the regulator, and no two under the same. */
class IdentifiersTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AddPremises addPremises;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestPharmacy other;

    @BeforeEach
    void two_organisations() {
        pharmacy = TestPharmacy.open(application);
        other = TestPharmacy.open(application);
    }

    @Test
    @DisplayName(
            "GP identifiers: premises are 9012557 or 1012557, never 2012557; FA123 is an ODS code, FFFFF and XA123 are none")
    void both_are_asked_for_and_checked() {
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        for (var wrong : List.of("", "F123", "FA1234", "XA123", "FA-23", "FFFFF")) {
            assertThat(answer(master, wrong, "9012557")).as(wrong).containsEntry(422, List.of("odsCode"));
        }
        for (var wrong : List.of("", "2012557", "5012557", "901255", "90125577", "901255A")) {
            assertThat(answer(master, "FZ123", wrong)).as(wrong).containsEntry(422, List.of("gphcNumber"));
        }
        assertThat(answer(master, "FFFFF", "0")).containsEntry(422, List.of("odsCode", "gphcNumber"));
        assertThat(answer(master, " fz123", "9012557")).containsEntry(201, List.of());
        assertThat(answer(master, "FZ124", "1012557")).containsEntry(201, List.of());
        var page = master.get("/organisation").body();
        assertThat(page).contains("FZ123", "9012557", "1012557");
    }

    @Test
    @DisplayName("M-028: a code that another organisation has cannot be used, and nobody is told whose it is")
    void what_another_has_cannot_be_used() {
        var theirs = done(addPremises.add(
                other.as(Role.MASTER_ADMINISTRATOR), TestPharmacy.newPremises(other.marker() + " branch")));
        var elsewhere = done(addPremises.add(
                other.as(Role.MASTER_ADMINISTRATOR), TestPharmacy.newPremises(other.marker() + " second")));
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var free = TestPharmacy.newPremises("Free");

        var first = add(master, theirs.odsCode().value(), free.number().digits());
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(first.body())
                .contains("ods-code-unusable", "ask PharmacyIQ support")
                .doesNotContain(
                        other.marker(),
                        other.organisation().toString(),
                        theirs.id().toString());
        var second = add(master, elsewhere.odsCode().value(), free.number().digits());
        assertThat(told(second.body())).isEqualTo(told(first.body()));
        assertThat(refusal(addPremises.add(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new AddPremises.Request(
                                "Ours", free.odsCode(), theirs.number().orElseThrow(), "1 High Street"))))
                .isEqualTo("gphc-number-unusable");
        assertThat(add(master, free.odsCode().value(), free.number().digits()).statusCode())
                .as("what was refused took nothing")
                .isEqualTo(201);
    }

    @Test
    void ones_own_code_and_number_are_told_as_ones_own() {
        var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        var request = TestPharmacy.newPremises("Branch");
        var fresh = TestPharmacy.newPremises("Branch");
        done(addPremises.add(master, request));
        assertThat(refusal(addPremises.add(
                        master, new AddPremises.Request("Again", request.odsCode(), fresh.number(), "1 High Street"))))
                .isEqualTo("ods-code-taken");
        assertThat(refusal(addPremises.add(
                        master, new AddPremises.Request("Again", fresh.odsCode(), request.number(), "1 High Street"))))
                .isEqualTo("gphc-number-taken");
    }

    @Test
    void of_two_organisations_that_ask_at_once_one_gets_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            var request = TestPharmacy.newPremises("Contested");
            var asked = new ArrayList<Callable<Outcome<Premises>>>();
            for (var each : List.of(pharmacy, other)) {
                var actor = each.as(Role.MASTER_ADMINISTRATOR);
                asked.add(() -> addPremises.add(actor, request));
            }
            try (var both = Executors.newFixedThreadPool(2)) {
                var answers = new ArrayList<Outcome<Premises>>();
                for (var answer : both.invokeAll(asked)) {
                    answers.add(answer.get());
                }
                assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
                assertThat(answers)
                        .filteredOn(Outcome.Refused.class::isInstance)
                        .singleElement()
                        .satisfies(answer -> assertThat(refusal(answer)).isEqualTo("ods-code-unusable"));
            }
        }
    }

    private static java.net.http.HttpResponse<String> add(TestCaller caller, String ods, String number) {
        return caller.post("/api/v1/premises", """
                {"name": "New branch", "odsCode": "%s", "gphcNumber": "%s", "address": "1 High Street"}""".formatted(ods, number));
    }

    /** The status, and the fields that are wrong. */
    private static Map<Integer, List<String>> answer(TestCaller caller, String ods, String number) {
        var answer = add(caller, ods, number);
        var fields = new ArrayList<String>();
        caller.json(answer)
                .path("errors")
                .forEach(error -> fields.add(error.path("field").asString("")));
        return Map.of(answer.statusCode(), fields);
    }

    /** What was answered without the number of the answer itself. */
    private static String told(String body) {
        return body.replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }
}
