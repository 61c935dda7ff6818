package uk.co.pharmacyiq.controlled.destroying;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

class ExemptionRoundTest extends PharmacyTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

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
            "CD-33 a T28 exemption that ends in 60 days alerts those who keep it, once, and stands on page and home")
    void CD_33_an_exemption_that_ends_in_60_days() {
        record(TODAY.plusDays(60));
        assertThat(round()).isEqualTo(1);
        assertThat(round()).isZero();
        var caller = pharmacy.caller(Role.PHARMACIST, port);
        assertThat(caller.get("/premises/" + pharmacy.premises() + "/controlled/destruction")
                        .body())
                .contains("in 60 days");
        assertThat(caller.get("/premises/" + pharmacy.premises() + "/today").body())
                .contains("T28 waste exemption");
    }

    @Test
    @DisplayName("CD-33 one that ends in 61 days alerts nobody yet; a newer one takes its place")
    void CD_33_an_exemption_that_ends_in_61_days() {
        record(TODAY.plusDays(61));
        assertThat(round()).isZero();
        record(TODAY.plusDays(10));
        assertThat(round()).isZero();
        assertThat(pharmacy.caller(Role.PHARMACIST, port)
                        .get("/premises/" + pharmacy.premises() + "/controlled/destruction")
                        .body())
                .doesNotContain("Register it anew");
    }

    private void record(LocalDate until) {
        done(application
                .getBean(AddExemption.class)
                .add(
                        pharmacy.pharmacist(),
                        new AddExemption.Request(pharmacy.premises(), "WEX9", until.minusYears(2), until)));
    }

    private int round() {
        return done(application.getBean(KeepExemptions.class).keep(pharmacy.organisation()));
    }
}
