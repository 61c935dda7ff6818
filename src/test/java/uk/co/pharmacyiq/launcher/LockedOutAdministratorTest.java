package uk.co.pharmacyiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.AcceptInvitation;
import uk.co.pharmacyiq.work.Request;

class LockedOutAdministratorTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private LockedOutAdministrator lockedOut;

    @Autowired
    private AcceptInvitation acceptInvitation;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private String handle;

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
        handle = pharmacy.enrol(Role.TECHNICIAN).username().split("@", 2)[1];
    }

    @Test
    void the_last_administrator_is_let_in_again_and_what_they_had_opens_nothing() {
        var before = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var path = done(lockedOut.letIn(request("mary")));
        assertThat(before.get("/api/v1/session").statusCode()).isEqualTo(401);
        var shown = done(acceptInvitation.open(path.substring("/invitation/".length()), Request.none()));
        assertThat(shown.name().local()).isEqualTo("mary");
    }

    @Test
    void nobody_but_an_administrator_is_let_in_by_the_operator() {
        assertThat(refusal(lockedOut.letIn(request("sue"))))
                .as("a store administrator")
                .isEqualTo("administrator-unknown");
        assertThat(refusal(lockedOut.letIn(request("tom")))).isEqualTo("administrator-unknown");
        assertThat(refusal(lockedOut.letIn(request("nobody.here")))).isEqualTo("administrator-unknown");
        assertThat(refusal(lockedOut.letIn(new LockedOutAdministrator.Request("nowhere", "mary", "ticket 4711"))))
                .isEqualTo("administrator-unknown");
    }

    private LockedOutAdministrator.Request request(String username) {
        return new LockedOutAdministrator.Request(handle, username, "ticket 4711, known by voice");
    }
}
