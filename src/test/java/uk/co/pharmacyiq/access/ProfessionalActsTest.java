package uk.co.pharmacyiq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.explain.Acts;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;

/** Whatever administrators try, in whatever order. */
class ProfessionalActsTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ChangeRole changeRole;

    @Autowired
    private ViewRoles viewRoles;

    @Autowired
    private GrantRole grantRole;

    @Autowired
    private Acts acts;

    @Autowired
    private UseCases useCases;

    @Test
    @DisplayName(
            "GP-03 no order of edits, copies and grants gives a professional act to anybody the register does not list")
    void nobody_comes_to_a_professional_act_without_the_register() {
        var pharmacy = TestPharmacy.open(application);
        var random = new Random(20261122);
        var all = List.copyOf(new TreeSet<>(Permissions.all()));
        var people = new ArrayList<PersonId>();
        people.add(pharmacy.somebody(Optional.empty()));
        people.add(pharmacy.somebody(Optional.of(Profession.PHARMACIST)));
        people.add(pharmacy.somebody(Optional.of(Profession.PHARMACY_TECHNICIAN)));
        people.add(pharmacy.person(Role.STORE_ADMINISTRATOR));
        int changed = 0;
        int given = 0;
        for (int step = 0; step < 120; step++) {
            var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
            var roles = TestPharmacy.done(viewRoles.matrix(master)).roles();
            var role = roles.get(random.nextInt(roles.size()));
            if (random.nextBoolean()) {
                var outcome = changeRole.apply(master, wish(role, all, random, step), "At random");
                changed += outcome instanceof Outcome.Done<?> ? 1 : 0;
            } else {
                var request = new GrantRole.Request(
                        people.get(random.nextInt(people.size())),
                        role,
                        random.nextBoolean() ? Optional.empty() : Optional.of(pharmacy.premises()));
                given += grantRole.grant(master, request) instanceof Outcome.Done<?> ? 1 : 0;
            }
        }
        assertThat(changed).as("changes that were let through").isGreaterThan(5);
        assertThat(given).as("grants that were let through").isGreaterThan(10);
        for (var person : people) {
            nothingProfessional(pharmacy, pharmacy.as(person));
        }
    }

    private void nothingProfessional(TestPharmacy pharmacy, Actor.Person actor) {
        var rights = useCases.rights(actor);
        for (var act : acts.all()) {
            if (act.profession().isPresent()
                    && !rights.live().contains(act.profession().get())) {
                assertThat(rights.refuse(act, Optional.of(pharmacy.premises())))
                        .as(act.name())
                        .isPresent();
                assertThat(rights.holdsAnywhere(act.permission()))
                        .as(act.name())
                        .isFalse();
            }
        }
    }

    private static RoleDraft wish(Role role, List<String> all, Random random, int step) {
        var permissions = new HashSet<>(role.permissions());
        for (int change = random.nextInt(3); change >= 0; change--) {
            var permission = random.nextInt(4) == 0 ? "stock.release" : all.get(random.nextInt(all.size()));
            if (!permissions.remove(permission)) {
                permissions.add(permission);
            }
        }
        boolean copy = random.nextInt(3) == 0;
        Optional<Profession> profession = switch (random.nextInt(3)) {
            case 0 -> Optional.of(Profession.PHARMACIST);
            case 1 -> Optional.of(Profession.PHARMACY_TECHNICIAN);
            default -> Optional.empty();
        };
        return new RoleDraft(
                role.code(),
                copy,
                role.version(),
                copy ? "Role number " + step : role.title(),
                profession,
                permissions);
    }
}
