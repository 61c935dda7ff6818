package uk.co.pharmacyiq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;

/** Roles are given for a place and for days, and nobody gets round the rules of giving. */
class GrantsTest extends PharmacyTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private GrantRole grantRole;

    @Autowired
    private RevokeRole revokeRole;

    @Autowired
    private ViewGrants viewGrants;

    @Autowired
    private UseCases useCases;

    private TestPharmacy pharmacy;

    @BeforeEach
    void an_organisation() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    @DisplayName("M-030 a locum for a day holds the role that day, at that premises, and no longer")
    void a_locum_for_a_day() {
        var locum = pharmacy.somebody(Optional.of(Profession.PHARMACIST));
        var today = days(TODAY, TODAY);
        TestPharmacy.done(grant(master(), locum, Role.LOCUM_PHARMACIST, Optional.of(pharmacy.premises()), today));
        var rights = useCases.rights(pharmacy.as(locum));
        assertThat(rights.holdsAt("stock.release", pharmacy.premises())).isTrue();
        assertThat(rights.sees(pharmacy.otherPremises())).isFalse();
    }

    @Test
    void a_role_that_begins_tomorrow_gives_nothing_today() {
        var locum = pharmacy.somebody(Optional.of(Profession.PHARMACIST));
        TestPharmacy.done(grant(
                master(),
                locum,
                Role.LOCUM_PHARMACIST,
                Optional.of(pharmacy.premises()),
                days(TODAY.plusDays(1), TODAY.plusDays(2))));
        assertThat(useCases.rights(pharmacy.as(locum)).sees(pharmacy.premises()))
                .isFalse();
        assertThat(TestPharmacy.done(viewGrants.view(master(), locum)).grants()).hasSize(1);
    }

    @Test
    void days_that_are_over_or_backwards_are_refused() {
        var somebody = pharmacy.somebody(Optional.empty());
        assertThat(TestPharmacy.refusal(grant(
                        master(),
                        somebody,
                        Role.DISPENSER,
                        Optional.empty(),
                        days(TODAY.minusDays(2), TODAY.minusDays(1)))))
                .isEqualTo("days-wrong");
        assertThat(TestPharmacy.refusal(grant(
                        master(),
                        somebody,
                        Role.DISPENSER,
                        Optional.empty(),
                        days(TODAY.plusDays(2), TODAY.plusDays(1)))))
                .isEqualTo("days-wrong");
    }

    @Test
    @DisplayName("GP-02 GP-03 a professional role takes the matching live registration when it is given")
    void a_professional_role_takes_the_matching_registration() {
        var technician = pharmacy.somebody(Optional.of(Profession.PHARMACY_TECHNICIAN));
        for (var role : Role.shipped()) {
            boolean matches = role.profession().isEmpty() || role.profession().get() == Profession.PHARMACY_TECHNICIAN;
            var outcome = grant(master(), technician, role, Optional.empty(), RoleGrant.Days.OPEN);
            assertThat(outcome instanceof Outcome.Done<?>).as(role.title()).isEqualTo(matches);
        }
    }

    @Test
    @DisplayName("M-030 nobody gives themselves a role: a master administrator cannot take up pharmacist acts")
    void nobody_gives_themselves_a_role() {
        assertThat(TestPharmacy.refusal(grant(
                        master(),
                        pharmacy.person(Role.MASTER_ADMINISTRATOR),
                        Role.PHARMACIST,
                        Optional.empty(),
                        RoleGrant.Days.OPEN)))
                .isEqualTo("not-to-yourself");
    }

    @Test
    @DisplayName("M-037 a store administrator gives roles at their own premises only, and never an administrator's")
    void a_store_administrator_gives_roles_at_home_only() {
        var local = pharmacy.somebody(Optional.empty());
        var here = Optional.of(pharmacy.premises());
        TestPharmacy.done(grant(master(), local, Role.STORE_ADMINISTRATOR, here, RoleGrant.Days.OPEN));
        var administrator = pharmacy.as(local);
        var newcomer = pharmacy.somebody(Optional.empty());
        TestPharmacy.done(grant(administrator, newcomer, Role.DISPENSER, here, RoleGrant.Days.OPEN));
        assertThat(TestPharmacy.refusal(grant(
                        administrator,
                        newcomer,
                        Role.DISPENSER,
                        Optional.of(pharmacy.otherPremises()),
                        RoleGrant.Days.OPEN)))
                .isEqualTo("premises-unknown");
        for (var role : new Role[] {Role.DISPENSER, Role.MASTER_ADMINISTRATOR}) {
            assertThat(TestPharmacy.refusal(
                            grant(administrator, newcomer, role, Optional.empty(), RoleGrant.Days.OPEN)))
                    .isEqualTo("second-person-needed");
        }
        for (var role : new Role[] {Role.STORE_ADMINISTRATOR, Role.MASTER_ADMINISTRATOR}) {
            assertThat(TestPharmacy.refusal(grant(administrator, newcomer, role, here, RoleGrant.Days.OPEN)))
                    .as(role.title())
                    .isEqualTo("second-person-needed");
        }
    }

    @Test
    @DisplayName("M-045 giving and taking a role leaves two events, and the record says who did it to whom")
    void giving_and_taking_leaves_two_events() {
        var person = pharmacy.somebody(Optional.empty());
        var given = TestPharmacy.done(grant(master(), person, Role.DISPENSER, Optional.empty(), RoleGrant.Days.OPEN));
        TestPharmacy.done(revokeRole.revoke(master(), given.id()));
        var view = TestPharmacy.done(viewGrants.view(master(), person));
        assertThat(view.grants()).isEmpty();
        assertThat(view.ended()).singleElement().satisfies(ended -> {
            assertThat(ended.given().orElseThrow().by())
                    .isEqualTo(pharmacy.person(Role.MASTER_ADMINISTRATOR).toString());
            assertThat(ended.given().orElseThrow().event()).isNotNull();
        });
    }

    @Test
    void the_last_master_administrator_stays() {
        var second = pharmacy.somebody(Optional.empty());
        var given = TestPharmacy.done(
                grant(master(), second, Role.MASTER_ADMINISTRATOR, Optional.empty(), RoleGrant.Days.OPEN));
        var first = TestPharmacy.done(viewGrants.view(master(), pharmacy.person(Role.MASTER_ADMINISTRATOR)))
                .grants()
                .getFirst();
        TestPharmacy.done(revokeRole.revoke(pharmacy.as(second), first.id()));
        assertThat(TestPharmacy.refusal(revokeRole.revoke(pharmacy.as(second), given.id())))
                .isEqualTo("not-to-yourself");
    }

    private Actor.Person master() {
        return pharmacy.as(Role.MASTER_ADMINISTRATOR);
    }

    private Outcome<RoleGrant> grant(
            Actor.Person by, PersonId person, Role role, Optional<PremisesId> where, RoleGrant.Days days) {
        return grantRole.grant(by, new GrantRole.Request(person, role.code(), where, days, ""));
    }

    private static RoleGrant.Days days(LocalDate first, LocalDate last) {
        return new RoleGrant.Days(Optional.of(first), Optional.of(last));
    }
}
