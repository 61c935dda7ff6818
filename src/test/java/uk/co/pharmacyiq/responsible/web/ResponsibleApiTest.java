package uk.co.pharmacyiq.responsible.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** Through the door, as a program sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsibleApiTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestCaller pharmacist;
    private TestCaller technician;

    @BeforeAll
    void they_sign_in() {
        pharmacy = TestPharmacy.openWithoutResponsiblePharmacist(application);
        pharmacist = pharmacy.caller(Role.PHARMACIST, port);
        technician = pharmacy.caller(Role.TECHNICIAN, port);
    }

    @Test
    @DisplayName("RP-01 RP-02 RP-05 a day: 403, 422, 201, 409 elsewhere, 422 without a contact, and signed off again")
    void RP_01_a_day_of_a_responsible_pharmacist() {
        assertThat(technician.post(path("/sign-on"), "{}").statusCode()).isEqualTo(403);
        var wrong = pharmacist.post(path("/sign-on"), "{\"registration\":\"5012345\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(pharmacist.json(wrong).get("field").stringValue()).isEqualTo("registration");
        assertThat(pharmacist
                        .post(path("/sign-on"), "{\"registration\":\"2099999\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(pharmacist.post(path("/sign-on"), "{}").statusCode()).isEqualTo(201);
        var elsewhere = pharmacist.post("/api/v1/premises/" + pharmacy.otherPremises() + "/responsible/sign-on", "{}");
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(pharmacist.json(elsewhere).get("code").stringValue()).isEqualTo("responsible-elsewhere");
        var silent = pharmacist.post(path("/absence"), "{\"reason\":\"Lunch\"}");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(pharmacist.json(silent).get("field").stringValue()).isEqualTo("contact");
        var unnamed = pharmacist.post(path("/absence"), "{\"reason\":\"Lunch\",\"contact\":\"OTHER_PHARMACIST\"}");
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(pharmacist
                        .post(path("/absence"), "{\"reason\":\"Lunch\",\"contact\":\"RP_CONTACTABLE\"}")
                        .statusCode())
                .isEqualTo(201);
        var now = technician.json(technician.get(path("")));
        assertThat(now.get("state").stringValue()).isEqualTo("ABSENT");
        assertThat(now.get("onDuty").get("registration").stringValue()).startsWith("2");
        assertThat(pharmacist.post(path("/return"), "{}").statusCode()).isEqualTo(200);
        assertThat(pharmacist.post(path("/sign-off"), "{}").statusCode()).isEqualTo(200);
        var record = technician.json(technician.get(path("/record")));
        assertThat(record.get("sessions")
                        .get(0)
                        .get("absences")
                        .get(0)
                        .get("reason")
                        .stringValue())
                .isEqualTo("Lunch");
    }

    @Test
    @DisplayName(
            "RP-08 everybody who works at premises reads their record; of premises where one does not work it is not there")
    void RP_08_the_record_is_open_to_the_staff_of_the_premises_and_to_nobody_else() {
        for (var role : Role.shipped()) {
            assertThat(role.permissions()).as(role.code()).contains("responsible.read");
        }
        var counter = pharmacy.callerAt(Role.COUNTER_ASSISTANT, pharmacy.premises(), port);
        assertThat(counter.get(path("/record")).statusCode()).isEqualTo(200);
        assertThat(counter.get("/api/v1/premises/" + pharmacy.otherPremises() + "/responsible/record")
                        .statusCode())
                .isEqualTo(404);
    }

    private String path(String rest) {
        return "/api/v1/premises/" + pharmacy.premises() + "/responsible" + rest;
    }
}
