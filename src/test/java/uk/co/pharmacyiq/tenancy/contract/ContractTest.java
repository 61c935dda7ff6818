package uk.co.pharmacyiq.tenancy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.site.Route;
import uk.co.pharmacyiq.work.UseCases;

/** What an organisation may not do before it has a contract, and how it comes to have one. */
class ContractTest extends PharmacyTest {

    private static final List<Role> CURIOUS =
            List.of(Role.PHARMACIST, Role.MASTER_ADMINISTRATOR, Role.STORE_ADMINISTRATOR, Role.IG_LEAD);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AcceptContract acceptContract;

    @Autowired
    private ViewContract viewContract;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void an_organisation_that_accepted_nothing() {
        pharmacy = TestPharmacy.openWithoutContract(application);
    }

    @Test
    void DP_31_without_an_accepted_contract_every_patient_route_is_refused_with_contract_missing() {
        var tried = new AtomicInteger();
        var open = new ArrayList<String>();
        for (var role : CURIOUS) {
            var caller = pharmacy.caller(role, port);
            for (var route : patientRoutes()) {
                tried.incrementAndGet();
                var answer = send(caller, route);
                if (answer.statusCode() != 403
                        || !answer.body().contains(Contracts.MISSING)
                        || route.kind().equals("page")
                                && !answer.body().contains("a master administrator accepts it")) {
                    open.add(role + " " + route.method() + " " + route.path() + " -> " + answer.statusCode());
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(patientRoutes()).hasSizeGreaterThan(40);
        assertThat(tried.get()).isEqualTo(patientRoutes().size() * CURIOUS.size());
    }

    @Test
    void DP_31_what_is_not_about_patients_goes_on_and_every_page_says_what_is_missing() {
        var caller = pharmacy.caller(Role.PHARMACIST, port);
        var today = caller.get("/premises/" + pharmacy.premises() + "/today");
        assertThat(today.statusCode()).isEqualTo(200);
        assertThat(today.body()).contains("has not accepted the contract").doesNotContain("/patients\"");
        assertThat(caller.get("/premises/" + pharmacy.premises() + "/stock").statusCode())
                .isEqualTo(200);
    }

    @Test
    void DP_31_a_master_administrator_accepts_it_and_patients_open_for_whoever_is_signed_in() {
        var pharmacist = pharmacy.caller(Role.PHARMACIST, port);
        var patients = "/premises/" + pharmacy.premises() + "/patients";
        assertThat(pharmacist.get(patients).statusCode()).isEqualTo(403);

        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var page = master.get("/organisation/contract");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Only on documented instructions", "Return and deletion at the end");
        var version = master.json(master.get("/api/v1/contract")).get("version").stringValue();
        var accepted = master.post(
                "/api/v1/contract", """
                {"version": "%s", "signer": "Olive Owner", "position": "Director", "signedOn": "%s", "entitled": true}
                """.formatted(version, LocalDate.now().minusDays(1)));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);

        assertThat(pharmacist.get(patients).statusCode()).isEqualTo(200);
        assertThat(master.get("/organisation/contract").body()).contains("Olive Owner, Director", "In force");
    }

    @Test
    void M_020_who_signed_which_words_and_when_is_kept() {
        var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        var before = done(viewContract.view(master));
        assertThat(before.inForce()).isFalse();
        var today = LocalDate.now();
        var version = before.current().version();
        assertThat(refusal(acceptContract.accept(master, new Signature("2020-01", "Olive Owner", "Director", today))))
                .isEqualTo("contract-not-current");
        assertThat(refusal(acceptContract.accept(
                        master, new Signature(version, "Olive Owner", "Director", today.plusDays(2)))))
                .isEqualTo("signed-later");
        done(acceptContract.accept(master, new Signature(version, "Olive Owner", "Director", today)));
        assertThat(refusal(acceptContract.accept(master, new Signature(version, "Olive Owner", "Director", today))))
                .isEqualTo("contract-accepted");
        var after = done(viewContract.view(master));
        assertThat(after.inForce()).isTrue();
        assertThat(after.acceptances()).singleElement().satisfies(acceptance -> {
            assertThat(acceptance.signature().signer()).isEqualTo("Olive Owner");
            assertThat(acceptance.signature().signedOn()).isEqualTo(today);
            assertThat(acceptance.sha256()).isEqualTo(before.current().sha256());
            assertThat(acceptance.by()).contains(master.id());
        });
    }

    @Test
    void M_020_the_contract_says_what_article_28_asks_for() {
        var text = new ContractTexts().current(LocalDate.of(2026, 12, 1));
        assertThat(text.sections())
                .extracting(section -> section.heading().replaceFirst("^[0-9]+\\. ", ""))
                .contains(
                        "Subject matter",
                        "Duration",
                        "Nature of the processing",
                        "Purpose",
                        "Types of personal data",
                        "Categories of people",
                        "The controller's duties and rights",
                        "Only on documented instructions",
                        "Confidentiality",
                        "Security",
                        "Sub-processors",
                        "Help with people's rights",
                        "Help with security, breaches and assessments",
                        "Return and deletion at the end",
                        "Proof and audits");
        assertThat(text.sections())
                .allSatisfy(section -> assertThat(section.paragraphs()).isNotEmpty());
    }

    @Test
    void what_is_asked_before_the_contract_is_not_remembered_as_the_answer_after_it() {
        var pharmacist = pharmacy.as(Role.PHARMACIST);
        assertThat(application.getBean(UseCases.class).rights(pharmacist).withheld("patients.view"))
                .as("somebody who cannot accept it is led nowhere")
                .hasValueSatisfying(why -> assertThat(why.doFirst()).isEmpty());
        assertThat(application
                        .getBean(UseCases.class)
                        .rights(pharmacy.as(Role.MASTER_ADMINISTRATOR))
                        .withheld("patients.view"))
                .hasValueSatisfying(why -> assertThat(why.doFirst()).isEqualTo("/organisation/contract"));
        done(acceptContract.recordToday(pharmacy.organisation(), "Olive Owner", "Director"));
        assertThat(application
                        .getBean(UseCases.class)
                        .rights(pharmacy.as(Role.PHARMACIST))
                        .withheld("patients.view"))
                .isEmpty();
    }

    private List<Route> patientRoutes() {
        var mappings = application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var ours = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("uk.co.pharmacyiq"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Route.of(ours).stream()
                .filter(route -> Contracts.PATIENTS.stream().anyMatch(route.permission()::startsWith))
                .toList();
    }

    private java.net.http.HttpResponse<String> send(TestCaller caller, Route route) {
        var path = route.path()
                .replace("{premises}", pharmacy.premises().toString())
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        var body = route.method().equals("GET") ? "" : route.kind().equals("page") ? "_csrf=" + caller.csrf() : "{}";
        return caller.send(route.method(), path, body);
    }
}
