package uk.co.pharmacyiq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.approval.DecideApproval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Roles are the organisation's own data, inside limits that are not. */
class ChangeRoleTest extends PharmacyTest {

    private static final Action<RecordedEvent> READ =
            Action.looks("TEST_READ", "access.view", Action.Scope.ANYWHERE, RecordedEvent.class);

    private static final Action<RoleGrant> SET_UP =
            Action.changes("TEST_SET_UP", "test.set-up", Action.Scope.OPERATOR, RoleGrant.class);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ChangeRole changeRole;

    @Autowired
    private ViewRoles viewRoles;

    @Autowired
    private GrantRole grantRole;

    @Autowired
    private UseCases useCases;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void an_organisation() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    @DisplayName(
            "M-034 a change shows who gains and loses what, holds from the next request and is kept with before and after")
    void a_change_shows_its_effect_and_holds_from_the_next_request() {
        var caller = pharmacy.caller(Role.TECHNICIAN, port);
        assertThat(caller.get("/api/v1/access/roles").statusCode()).isEqualTo(403);
        var draft = with(Role.TECHNICIAN, 0, "access.view");

        var shown = TestPharmacy.done(changeRole.effect(master(), draft));
        assertThat(shown.effect().added()).containsExactly("access.view");
        assertThat(shown.effect().lines()).singleElement().satisfies(line -> {
            assertThat(line.person()).isEqualTo(pharmacy.person(Role.TECHNICIAN));
            assertThat(line.premises()).isEmpty();
            assertThat(line.gains()).containsExactly("access.view");
            assertThat(line.loses()).isEmpty();
        });
        assertThat(caller.get("/api/v1/access/roles").statusCode()).isEqualTo(403);

        TestPharmacy.done(changeRole.apply(master(), draft, "They answer for it too"));
        assertThat(caller.get("/api/v1/access/roles").statusCode()).isEqualTo(200);
        var history = TestPharmacy.done(viewRoles.history(master(), "technician"));
        assertThat(history.versions())
                .extracting(version -> version.role().version())
                .containsExactly(1, 0);
        assertThat(history.versions().getFirst().changed().orElseThrow().reason())
                .isEqualTo("They answer for it too");

        var event = history.versions().getFirst().changed().orElseThrow().event();
        assertThat(TestPharmacy.done(useCases.perform(
                                master(),
                                READ,
                                Target.none(),
                                work -> Outcome.done(work.event(event).orElseThrow())))
                        .details())
                .containsEntry("before", String.join(" ", new TreeSet<>(Role.TECHNICIAN.permissions())))
                .containsEntry("after", String.join(" ", new TreeSet<>(draft.permissions())))
                .containsEntry("reason", "They answer for it too");

        var back = new RoleDraft("technician", false, 1, "Technician", Optional.empty(), Role.TECHNICIAN.permissions());
        TestPharmacy.done(changeRole.apply(master(), back, "As it was"));
        assertThat(caller.get("/api/v1/access/roles").statusCode()).isEqualTo(403);
        assertThat(TestPharmacy.done(viewRoles.history(master(), "technician")).versions())
                .hasSize(3);
    }

    @Test
    void what_was_made_from_an_earlier_version_is_refused() {
        TestPharmacy.done(changeRole.apply(master(), with(Role.DISPENSER, 0, "stock.waste"), "First"));
        assertThat(TestPharmacy.refusal(changeRole.apply(master(), with(Role.DISPENSER, 0, "stock.adjust"), "Second")))
                .isEqualTo("role-changed");
    }

    @Test
    @DisplayName("GP-03 a role cannot be given a professional act unless it takes the register of that profession")
    void no_role_comes_to_a_professional_act_by_being_edited() {
        assertThat(TestPharmacy.refusal(changeRole.apply(master(), with(Role.TRAINEE, 0, "stock.release"), "Try")))
                .isEqualTo("role-outside-limits");
        var copy =
                new RoleDraft("pharmacist", true, 0, "Weekend cover", Optional.empty(), Role.PHARMACIST.permissions());
        assertThat(TestPharmacy.refusal(changeRole.apply(master(), copy, "Try")))
                .isEqualTo("role-outside-limits");
        var registered = new RoleDraft(
                "pharmacist",
                true,
                0,
                "Weekend cover",
                Optional.of(Profession.PHARMACIST),
                Role.PHARMACIST.permissions());
        var made = TestPharmacy.done(changeRole.apply(master(), registered, "For Saturdays"));
        assertThat(made.code()).isEqualTo("weekend-cover");
        var nobody = pharmacy.somebody(Optional.empty());
        assertThat(TestPharmacy.refusal(
                        grantRole.grant(master(), new GrantRole.Request(nobody, made, Optional.empty()))))
                .isEqualTo("registration-needed");
    }

    @Test
    @DisplayName(
            "M-030 nobody gives themselves anything by changing a role they hold, not through another account of theirs")
    void nobody_gains_by_their_own_change() {
        assertThat(TestPharmacy.refusal(
                        changeRole.apply(master(), with(Role.MASTER_ADMINISTRATOR, 0, "stock.issue"), "Handy")))
                .isEqualTo("not-to-yourself");
        var second = pharmacy.somebody(Optional.of(Profession.PHARMACIST));
        pharmacy.register(pharmacy.person(Role.MASTER_ADMINISTRATOR), Profession.PHARMACIST, 71);
        var other = pharmacy.somebody(Optional.empty());
        pharmacy.register(other, Profession.PHARMACIST, 71);
        assertThat(second).isNotEqualTo(other);
        assertThat(TestPharmacy.refusal(
                        grantRole.grant(master(), new GrantRole.Request(other, Role.PHARMACIST, Optional.empty()))))
                .isEqualTo("not-to-yourself");
    }

    @Test
    @DisplayName(
            "M-040 a change that gives power over people and rights waits for a second person, and is done at their word")
    void a_change_that_gives_power_waits_for_a_second_person() {
        var draft = with(Role.STORE_ADMINISTRATOR, 0, "people.reset");
        var alone = TestPharmacy.done(changeRole.apply(master(), draft, "Nobody else is there yet"));
        assertThat(alone.version()).isEqualTo(1);
        var second = pharmacy.as(pharmacy.somebody(Optional.empty()));
        TestPharmacy.done(useCases.perform(
                Actor.Operator.of(pharmacy.organisation(), "set-up"),
                SET_UP,
                Target.none(),
                work -> grantRole.grant(
                        work, new GrantRole.Request(second.id(), Role.MASTER_ADMINISTRATOR, Optional.empty()))));
        var more = new HashSet<>(draft.permissions());
        more.add("people.sessions");
        var wish = new RoleDraft("store-administrator", false, 1, "Store administrator", Optional.empty(), more);
        assertThat(TestPharmacy.refusal(changeRole.apply(master(), wish, "They look after their own")))
                .isEqualTo("second-person-needed");
        assertThat(TestPharmacy.done(viewRoles.history(master(), "store-administrator"))
                        .role()
                        .version())
                .isEqualTo(1);
        var waiting = TestPharmacy.done(application.getBean(ViewApprovals.class).inbox(second))
                .approvals()
                .getFirst();
        TestPharmacy.done(application.getBean(DecideApproval.class).approve(second, waiting.id()));
        assertThat(TestPharmacy.done(viewRoles.history(master(), "store-administrator"))
                        .role()
                        .permissions())
                .contains("people.sessions");
    }

    @Test
    void a_name_another_role_has_is_not_given_again() {
        var draft = new RoleDraft("dispenser", true, 0, "technician", Optional.empty(), Role.DISPENSER.permissions());
        assertThat(TestPharmacy.refusal(changeRole.apply(master(), draft, "Try")))
                .isEqualTo("role-title-taken");
    }

    @Test
    void an_organisation_sees_no_role_of_another() {
        var draft = new RoleDraft("dispenser", true, 0, "Night dispenser", Optional.empty(), Set.of("stock.find"));
        TestPharmacy.done(changeRole.apply(master(), draft, "For the nights"));
        var other = TestPharmacy.open(application);
        assertThat(TestPharmacy.done(viewRoles.matrix(other.as(Role.MASTER_ADMINISTRATOR)))
                        .roles())
                .extracting(Role::code)
                .hasSize(12)
                .doesNotContain("night-dispenser");
        assertThat(TestPharmacy.done(viewRoles.matrix(master())).roles()).hasSize(13);
    }

    private Actor.Person master() {
        return pharmacy.as(Role.MASTER_ADMINISTRATOR);
    }

    private static RoleDraft with(Role role, int from, String more) {
        var permissions = new HashSet<>(role.permissions());
        permissions.add(more);
        return new RoleDraft(role.code(), false, from, role.title(), role.profession(), permissions);
    }
}
