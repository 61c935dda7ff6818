package uk.co.pharmacyiq.access.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.identity.RecordRegistration;
import uk.co.pharmacyiq.identity.ResetCredentials;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.WasteStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.tenancy.ChangeSetting;
import uk.co.pharmacyiq.work.Actor;

/** What one person may not do alone waits for a second one, and is done once, by their word. */
class ApprovalTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private Lot lot;

    @BeforeEach
    void a_pharmacy_with_much_of_one_batch() {
        pharmacy = TestPharmacy.open(application);
        lot = pharmacy.lot("A1", LocalDate.now().plusYears(1));
        pharmacy.receive(lot, 16 * 200);
    }

    @Test
    void fifty_packs_are_written_off_alone_and_more_take_a_second_person() {
        assertThat(waste(pharmacy.technician(), 50)).isInstanceOf(Done.class);
        var waiting = waste(pharmacy.technician(), 51);
        assertThat(TestPharmacy.refusal(waiting)).isEqualTo("second-person-needed");
        var inbox = inbox(pharmacy.pharmacist());
        assertThat(inbox)
                .singleElement()
                .matches(asked -> asked.summary().startsWith("Waste 51 packs of Paracetamol")
                        && asked.summary().contains("because: "));
    }

    @Test
    void what_could_not_be_done_anyway_is_refused_at_once_and_waits_for_nobody() {
        assertThat(TestPharmacy.refusal(waste(pharmacy.technician(), 500))).isNotEqualTo("second-person-needed");
        assertThat(inbox(pharmacy.pharmacist())).isEmpty();
    }

    @Test
    void an_approval_does_it_once_under_both_names() {
        waste(pharmacy.technician(), 60);
        var before = left();
        TestPharmacy.done(approve(pharmacy.pharmacist(), only(pharmacy.pharmacist())));
        assertThat(before - left()).isEqualTo(16 * 60);
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(master.get("/record?action=STOCK_WASTE").body())
                .contains("as Tom Hill had asked")
                .contains("This takes a second person");
        var tom = pharmacy.caller(Role.TECHNICIAN, port);
        assertThat(tom.get("/me/requests").body()).contains("Approved").contains("Waste 60 packs");
        assertThat(tom.get("/me/notices").body()).contains("approved and done: Waste 60 packs");
    }

    @Test
    void M_040_nobody_approves_what_they_asked_for_themselves() {
        var sue = pharmacy.caller(Role.STORE_ADMINISTRATOR, port);
        var asked = sue.post("/api/v1/premises/" + pharmacy.premises() + "/stock/wastes", """
                {"product": "%s", "batch": "A1", "expiry": "%s", "quantity": 1600, "from": "%s", "reason": "%s"}""".formatted(
                        TestPharmacy.PARACETAMOL.value(), lot.expiry(), from(), reason().code()));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(asked.body()).contains("second-person-needed");
        var request = only(pharmacy.pharmacist());
        var answer = sue.post("/api/v1/approvals/" + request + "/approve", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("own-request");
        assertThat(sue.post("/api/v1/approvals/" + request + "/decline", "{\"reason\": \"No.\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(sue.get("/api/v1/approvals").body()).doesNotContain(request.toString());
        assertThat(left()).isEqualTo(16 * 200);
    }

    @Test
    void M_040_two_accounts_of_one_human_being_are_no_two_persons() {
        waste(pharmacy.pharmacist(), 60);
        var twin = pharmacy.somebody(Optional.empty());
        for (var account : List.of(pharmacy.person(Role.PHARMACIST), twin)) {
            TestPharmacy.done(application
                    .getBean(RecordRegistration.class)
                    .record(
                            pharmacy.as(Role.MASTER_ADMINISTRATOR),
                            new RecordRegistration.Request(
                                    account,
                                    new GphcNumber(Profession.PHARMACIST, "2099999"),
                                    Registration.Status.REGISTERED,
                                    LocalDate.of(2026, 11, 1))));
        }
        grant(pharmacy.as(Role.MASTER_ADMINISTRATOR), twin, Role.PHARMACIST);
        assertThat(TestPharmacy.refusal(approve(pharmacy.as(twin), only(pharmacy.as(twin)))))
                .isEqualTo("same-human");
    }

    @Test
    void M_040_nobody_decides_whose_roles_the_asker_gave_within_a_day_nor_by_way_of_another() {
        var puppet = pharmacy.somebody(Optional.of(Profession.PHARMACIST));
        grant(pharmacy.as(Role.STORE_ADMINISTRATOR), puppet, Role.PHARMACIST);
        waste(pharmacy.as(Role.STORE_ADMINISTRATOR), 60);
        assertThat(TestPharmacy.refusal(approve(pharmacy.as(puppet), only(pharmacy.as(puppet)))))
                .isEqualTo("not-independent");
        TestPharmacy.done(approve(pharmacy.pharmacist(), only(pharmacy.pharmacist())));
    }

    @Test
    void M_040_nobody_decides_whose_way_in_the_asker_made_within_a_day() {
        var other = pharmacy.secondMaster();
        var mary = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        TestPharmacy.done(application.getBean(ResetCredentials.class).reset(mary, other));
        assertThat(TestPharmacy.refusal(change(mary, "80"))).isEqualTo("second-person-needed");
        assertThat(TestPharmacy.refusal(approve(pharmacy.as(other), only(pharmacy.as(other)))))
                .isEqualTo("not-independent");
    }

    @Test
    void fifty_people_at_once_approve_and_it_is_done_exactly_once() throws Exception {
        waste(pharmacy.technician(), 60);
        var request = only(pharmacy.pharmacist());
        var before = left();
        var tries = new ArrayList<Callable<Outcome<?>>>();
        for (int n = 0; n < 50; n++) {
            var by = n % 2 == 0 ? pharmacy.pharmacist() : pharmacy.as(Role.STORE_ADMINISTRATOR);
            tries.add(() -> approve(by, request));
        }
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var answer : pool.invokeAll(tries)) {
                if (answer.get() instanceof Done<?>) {
                    done++;
                } else {
                    assertThat(TestPharmacy.refusal(answer.get())).isIn("approval-decided", "busy");
                }
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(before - left()).isEqualTo(16 * 60);
    }

    @Test
    void SC_24_approving_takes_a_fresh_proof_and_declining_does_not() {
        waste(pharmacy.technician(), 60);
        var asha = pharmacy.pharmacist();
        var stale = asha.with(new Actor.Standing(
                asha.session(), "password+totp", Instant.now().minusSeconds(301)));
        assertThat(TestPharmacy.refusal(approve(stale, only(asha)))).isEqualTo("step-up-needed");
        TestPharmacy.done(decline(stale, only(asha)));
        assertThat(left()).isEqualTo(16 * 200);
        assertThat(mine(pharmacy.technician()))
                .singleElement()
                .matches(asked -> asked.state() == Approval.State.DECLINED
                        && asked.decision().reason().equals("Not today."));
    }

    @Test
    void whoever_could_not_do_it_themselves_decides_nothing() {
        waste(pharmacy.technician(), 60);
        var request = only(pharmacy.pharmacist());
        assertThat(inbox(pharmacy.as(Role.IG_LEAD))).isEmpty();
        assertThat(TestPharmacy.refusal(approve(pharmacy.as(Role.IG_LEAD), request)))
                .isEqualTo("approval-unknown");
        assertThat(TestPharmacy.refusal(approve(pharmacy.as(Role.DISPENSER), request)))
                .isEqualTo("not-allowed");
    }

    @Test
    void what_was_withdrawn_or_decided_stays_so() {
        waste(pharmacy.technician(), 60);
        var request = only(pharmacy.pharmacist());
        var withdraw = application.getBean(WithdrawRequest.class);
        assertThat(TestPharmacy.refusal(withdraw.withdraw(pharmacy.pharmacist(), request)))
                .isEqualTo("approval-unknown");
        TestPharmacy.done(withdraw.withdraw(pharmacy.technician(), request));
        assertThat(TestPharmacy.refusal(approve(pharmacy.pharmacist(), request)))
                .isEqualTo("approval-decided");
        assertThat(TestPharmacy.refusal(withdraw.withdraw(pharmacy.technician(), request)))
                .isEqualTo("approval-decided");
    }

    @Test
    void the_same_thing_asked_for_twice_waits_once() {
        var shift = shift(60);
        for (int n = 0; n < 3; n++) {
            assertThat(TestPharmacy.refusal(
                            application.getBean(WasteStock.class).waste(pharmacy.technician(), shift)))
                    .isEqualTo("second-person-needed");
        }
        assertThat(inbox(pharmacy.pharmacist())).hasSize(1);
    }

    @Test
    void a_request_whose_time_is_over_is_decided_by_nobody_and_swept() throws SQLException {
        waste(pharmacy.technician(), 60);
        var request = only(pharmacy.pharmacist());
        makeOlder(request);
        assertThat(inbox(pharmacy.pharmacist())).isEmpty();
        assertThat(TestPharmacy.refusal(approve(pharmacy.pharmacist(), request)))
                .isEqualTo("approval-expired");
        assertThat(mine(pharmacy.technician()))
                .singleElement()
                .matches(asked -> asked.state() == Approval.State.EXPIRED);
        assertThat(pharmacy.caller(Role.TECHNICIAN, port).get("/me/notices").body())
                .contains("Nobody agreed in time");
    }

    @Test
    void every_rule_is_looked_at_again_when_it_is_done() {
        waste(pharmacy.technician(), 150);
        for (int n = 0; n < 3; n++) {
            waste(pharmacy.technician(), 50);
        }
        var request = only(pharmacy.pharmacist());
        assertThat(approve(pharmacy.pharmacist(), request)).isInstanceOf(Outcome.Refused.class);
        assertThat(left()).isEqualTo(16 * 50);
        assertThat(inbox(pharmacy.pharmacist())).hasSize(1);
    }

    @Test
    void M_045_an_administrators_role_is_given_by_two_as_soon_as_there_are_two() {
        var newcomer = pharmacy.somebody(Optional.empty());
        grant(pharmacy.as(Role.MASTER_ADMINISTRATOR), newcomer, Role.STORE_ADMINISTRATOR);
        var other = pharmacy.secondMaster();
        var next = pharmacy.somebody(Optional.empty());
        assertThat(TestPharmacy.refusal(wish(pharmacy.as(Role.MASTER_ADMINISTRATOR), next, Role.MASTER_ADMINISTRATOR)))
                .isEqualTo("second-person-needed");
        assertThat(inbox(pharmacy.as(Role.STORE_ADMINISTRATOR))).hasSize(1);
        assertThat(TestPharmacy.refusal(
                        approve(pharmacy.as(Role.STORE_ADMINISTRATOR), only(pharmacy.as(Role.STORE_ADMINISTRATOR)))))
                .isEqualTo("above-your-own");
        TestPharmacy.done(approve(pharmacy.as(other), only(pharmacy.as(other))));
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(master.get("/record?action=ROLE_GRANT").body())
                .contains("the role of master administrator, as Mary Master had asked");
    }

    @Test
    void M_044_a_grave_setting_is_changed_by_two_and_the_record_tells_both_values() {
        var other = pharmacy.secondMaster();
        assertThat(TestPharmacy.refusal(change(pharmacy.as(Role.MASTER_ADMINISTRATOR), "80")))
                .isEqualTo("second-person-needed");
        TestPharmacy.done(approve(pharmacy.as(other), only(pharmacy.as(other))));
        assertThat(pharmacy.caller(Role.MASTER_ADMINISTRATOR, port)
                        .get("/record?action=SETTING_CHANGE")
                        .body())
                .contains("from 50 packs to 80 packs, as Mary Master had asked");
        assertThat(waste(pharmacy.technician(), 70)).isInstanceOf(Done.class);
    }

    @Test
    void nothing_of_a_request_is_readable_in_the_database_nor_seen_by_another_organisation() throws SQLException {
        waste(pharmacy.technician(), 60);
        var other = TestPharmacy.open(application);
        assertThat(inbox(other.pharmacist())).isEmpty();
        assertThat(TestPharmacy.refusal(approve(other.pharmacist(), only(pharmacy.pharmacist()))))
                .isEqualTo("approval-unknown");
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.prepareStatement(
                        "select string_agg(row_to_json(a)::text, ' ') from access.approval a");
                var row = statement.executeQuery()) {
            row.next();
            assertThat(row.getString(1)).doesNotContain("Paracetamol");
        }
    }

    private Outcome<?> waste(Actor.Person by, long packs) {
        return application.getBean(WasteStock.class).waste(by, shift(packs));
    }

    private Shift shift(long packs) {
        return new Shift(
                pharmacy.premises(),
                lot,
                Quantity.of(16 * packs),
                from(),
                Optional.empty(),
                Optional.of(new Why(reason(), "spilt " + packs)),
                Optional.empty());
    }

    private UUID from() {
        return pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN).id();
    }

    private static Reason reason() {
        return Reason.of(MovementKind.WASTE).stream()
                .filter(reason -> reason != Reason.OTHER)
                .findFirst()
                .orElseThrow();
    }

    private long left() {
        return pharmacy.units(lot);
    }

    private Outcome<?> change(Actor.Person by, String packs) {
        return application
                .getBean(ChangeSetting.class)
                .change(by, new ChangeSetting.Request("stock.write-off", packs, Optional.empty()));
    }

    private void grant(Actor.Person by, PersonId person, Role role) {
        TestPharmacy.done(wish(by, person, role));
    }

    private Outcome<RoleGrant> wish(Actor.Person by, PersonId person, Role role) {
        return application.getBean(GrantRole.class).grant(by, new GrantRole.Request(person, role, Optional.empty()));
    }

    private List<Approval> inbox(Actor.Person by) {
        return TestPharmacy.done(application.getBean(ViewApprovals.class).inbox(by))
                .approvals();
    }

    private List<Approval> mine(Actor.Person by) {
        return TestPharmacy.done(application.getBean(ViewApprovals.class).mine(by))
                .approvals();
    }

    private UUID only(Actor.Person by) {
        return inbox(by).getFirst().id();
    }

    private Outcome<?> approve(Actor.Person by, UUID request) {
        return application.getBean(DecideApproval.class).approve(by, request);
    }

    private Outcome<?> decline(Actor.Person by, UUID request) {
        return application.getBean(DecideApproval.class).decline(by, request, "Not today.");
    }

    private static void makeOlder(UUID request) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.prepareStatement("""
                        update access.approval
                           set asked_at = asked_at - interval '4 days',
                               expires_at = expires_at - interval '4 days'
                         where request_id = ?
                        """)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("alter table access.approval disable trigger covered");
            statement.setObject(1, request);
            statement.executeUpdate();
            connection.createStatement().execute("alter table access.approval enable always trigger covered");
            connection.commit();
        }
    }
}
