package uk.co.pharmacyiq;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.governance.rights.DecideRequest;
import uk.co.pharmacyiq.governance.rights.Relation;
import uk.co.pharmacyiq.governance.rights.RightsKind;
import uk.co.pharmacyiq.governance.rights.RightsParts;
import uk.co.pharmacyiq.identity.containment.ContainPerson;
import uk.co.pharmacyiq.identity.service.ServiceAccounts;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.WasteStock;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.keys.OrganisationKeys;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** After a day of use nobody who has the database's files, and no key, reads who works there or what they wrote. */
class ADayOnDiskTest extends PharmacyTest {

    private static final String WORD = "Quillfeather";

    private static final String WROTE = "{\"reason\": \"Because of " + WORD + " and her sister\"}";

    private static final Action<Boolean> DESTROY =
            Action.changes("TEST_SET_UP", "test.set-up", Action.Scope.OPERATOR, Boolean.class);

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
    void M_052_nobody_reads_off_the_disk_who_works_here_or_with_what_they_came_in() {
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var tom = pharmacy.caller(Role.TECHNICIAN, port);
        assertThat(tom.get("/me").body()).contains("Tom Hill");
        var service = done(application
                .getBean(ServiceAccounts.class)
                .make(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new ServiceAccounts.Request(
                                WORD + " orders", "quillfeather", pharmacy.person(Role.PHARMACIST))));
        done(application.getBean(ServiceAccounts.class).makeKey(pharmacy.as(Role.MASTER_ADMINISTRATOR), service, 30));
        assertThat(master.get("/api/v1/service-accounts").body()).contains(WORD, "piq_");
        done(application
                .getBean(ContainPerson.class)
                .contain(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        pharmacy.person(Role.TECHNICIAN),
                        "Seen with " + WORD + " at the bus stop"));
        var look = OnDisk.lookFor(
                pharmacy.organisation(),
                "identity",
                WORD,
                "Mary Master",
                "Asha Patel",
                "Tom Hill",
                "Sue Storey",
                "2012345",
                "127.0.0.1",
                "piq_");
        assertThat(look.tables()).contains("identity.person", "identity.registration", "identity.notice");
        assertThat(look.rows()).isGreaterThan(10);
        assertThat(look.inTheClear()).isEmpty();
    }

    @Test
    void M_052_nobody_reads_off_the_disk_what_was_written_about_roles_and_about_each_other() {
        pharmacy.person(Role.IG_LEAD);
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var begun = master.post(
                "/api/v1/access/break-glass",
                "{\"premises\": \"" + pharmacy.premises() + "\", \"reason\": \"" + WORD + " is not here today\"}");
        assertThat(begun.statusCode()).isEqualTo(201);
        pharmacy.receive(pharmacy.lot("A1", LocalDate.now().plusYears(1)), 16 * 100);
        var tom = pharmacy.caller(Role.TECHNICIAN, port);
        assertThat(refusal(waste(60))).isEqualTo("second-person-needed");
        var asha = pharmacy.caller(Role.PHARMACIST, port);
        var waiting = asha.json(asha.get("/api/v1/approvals")).toString();
        assertThat(waiting).contains(WORD);
        var request = waiting.replaceAll("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(asha.post("/api/v1/approvals/" + request + "/decline", WROTE).statusCode())
                .isEqualTo(200);
        assertThat(tom.get("/me/requests").body()).contains(WORD);
        var look = OnDisk.lookFor(pharmacy.organisation(), "access", WORD, "Tom Hill", "Asha Patel");
        assertThat(look.tables()).contains("access.approval", "access.elevation", "access.role_grant");
        assertThat(look.rows()).isGreaterThan(5);
        assertThat(look.inTheClear()).isEmpty();
    }

    @Test
    void M_052_nobody_reads_off_the_disk_who_asked_for_what_and_how_it_was_answered() {
        var patients = new TestPatients(pharmacy, application);
        var parts = new RightsParts(application, pharmacy);
        var where = parts.take(RightsKind.ACCESS, Relation.SELF, patients.register(WORD, "Asker", "1970-01-01"));
        done(application.getBean(DecideRequest.class).withdraw(parts.lead(), where, WORD + " rang and took it back"));
        assertThat(parts.request(where).asker().name()).isEqualTo("Somebody Asking");
        assertThat(parts.request(where).receipt().wish()).isEqualTo("Everything you hold");
        var look = OnDisk.lookFor(
                pharmacy.organisation(), "governance", WORD, "Somebody Asking", "1 Mill Lane", "Everything you hold");
        assertThat(look.tables()).contains("governance.rights_request", "governance.rights_step");
        assertThat(look.rows()).isGreaterThan(1);
        assertThat(look.inTheClear()).isEmpty();
    }

    @Test
    void M_052_nobody_reads_off_the_disk_what_was_written_about_stock() {
        pharmacy.receive(pharmacy.lot("A1", LocalDate.now().plusYears(1)), 16 * 10);
        var tom = pharmacy.caller(Role.TECHNICIAN, port);
        var posted = (Posted) done(waste(1));
        assertThat(tom.get("/premises/" + pharmacy.premises() + "/stock/movements/" + posted.movement())
                        .body())
                .contains(WORD);
        var look = OnDisk.lookFor(pharmacy.organisation(), "inventory", WORD);
        assertThat(look.tables()).contains("inventory.movement");
        assertThat(look.rows()).isGreaterThan(5);
        assertThat(look.inTheClear()).isEmpty();
    }

    @Test
    void M_055_when_its_key_is_destroyed_nobody_of_an_organisation_comes_in_any_more_and_none_of_it_can_be_read() {
        var tom = pharmacy.enrol(Role.TECHNICIAN);
        var asha = pharmacy.caller(Role.PHARMACIST, port);
        assertThat(asha.get("/me").statusCode()).isEqualTo(200);
        done(application
                .getBean(UseCases.class)
                .perform(Actor.Operator.of(pharmacy.organisation(), "set-up"), DESTROY, Target.none(), work -> {
                    application.getBean(OrganisationKeys.class).destroy(pharmacy.organisation(), work.eventId());
                    return Outcome.done(true);
                }));
        assertThat(asha.get("/me").statusCode()).isEqualTo(303);
        var nobody = TestCaller.anonymous(port)
                .post(
                        "/api/v1/session",
                        "{\"username\": \"" + tom.username() + "\", \"password\": \"" + tom.password()
                                + "\", \"totp\": \"" + tom.totp().codeAt(Instant.now()) + "\"}");
        assertThat(nobody.body()).contains("sign-in-failed");
    }

    private Outcome<?> waste(long packs) {
        var shift = new Shift(
                pharmacy.premises(),
                pharmacy.lot("A1", LocalDate.now().plusYears(1)),
                Quantity.of(16 * packs),
                pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN).id(),
                Optional.empty(),
                Optional.of(new Why(Reason.of(MovementKind.WASTE).getFirst(), WORD + " dropped them")),
                Optional.empty());
        return application.getBean(WasteStock.class).waste(pharmacy.technician(), shift);
    }
}
