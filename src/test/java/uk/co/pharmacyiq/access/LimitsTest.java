package uk.co.pharmacyiq.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.work.Action;

class LimitsTest {

    private final Limits limits = Limits.shipped();

    @Test
    void the_roles_that_are_shipped_keep_to_the_limits() {
        assertThat(Role.shipped())
                .hasSize(12)
                .allSatisfy(
                        role -> assertThat(limits.broken(role)).as(role.title()).isEmpty());
    }

    @Test
    @DisplayName("GP-03 a professional act stands only in a role that takes that profession's registration")
    void a_professional_act_stands_only_in_a_role_of_that_profession() {
        assertThat(limits.broken(with(Role.DISPENSER, "stock.release")))
                .singleElement()
                .asString()
                .contains("Pharmacist");
        assertThat(limits.broken(with(Role.TECHNICIAN, "stock.release"))).hasSize(1);
        assertThat(limits.broken(with(Role.LOCUM_PHARMACIST, "medicines.decide-schedule")))
                .isEmpty();
    }

    @Test
    void power_over_people_and_acts_of_a_profession_are_never_in_one_role() {
        assertThat(limits.broken(with(Role.PHARMACIST, "access.grant"))).hasSize(1);
    }

    @Test
    void what_only_master_administrators_hold_leaves_that_role_and_its_copies_never() {
        assertThat(limits.broken(with(Role.STORE_ADMINISTRATOR, "access.roles")))
                .hasSize(1);
        var copy = new Role(
                new Role.Name("regional", "master-administrator", 1),
                "Regional",
                Optional.empty(),
                Set.of("access.roles"));
        assertThat(limits.broken(copy)).isEmpty();
    }

    @Test
    void master_administrators_cannot_be_left_unable_to_administer() {
        var less = new HashSet<>(Role.MASTER_ADMINISTRATOR.permissions());
        less.remove("access.roles");
        assertThat(limits.broken(as(Role.MASTER_ADMINISTRATOR, less))).hasSize(1);
    }

    @Test
    void every_act_that_the_code_asks_a_profession_for_is_in_the_table_of_limits_and_no_other() throws Exception {
        var asked = new TreeSet<String>();
        for (var action : actions()) {
            if (action.profession().isPresent()) {
                asked.add(action.permission());
                assertThat(limits.professional(action.permission()))
                        .as(action.name())
                        .isEqualTo(action.profession());
            }
        }
        assertThat(asked).contains("stock.release", "medicines.decide-schedule");
        assertThat(Permissions.all().stream()
                        .filter(permission -> limits.professional(permission).isPresent()))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void every_permission_of_an_action_has_words_and_can_be_held_by_some_role() throws Exception {
        var missing = new TreeSet<String>();
        for (var action : actions()) {
            boolean held = action.scope() != Action.Scope.SELF && action.scope() != Action.Scope.OPERATOR;
            if (held
                    && !(Permissions.inWords(action.permission())
                            && Permissions.all().contains(action.permission()))) {
                missing.add(action.permission());
            }
        }
        assertThat(missing)
                .as("permissions without words or without a row of bundles.csv")
                .isEmpty();
        assertThat(Permissions.all()).allMatch(Permissions::inWords);
    }

    @Test
    @DisplayName(
            "GP-03 no role that the limits let through holds an act of a profession it does not take, whatever is tried")
    void whatever_is_tried_no_role_gets_round_the_register() {
        var random = new Random(20261122);
        var all = List.copyOf(new TreeSet<>(Permissions.all()));
        int let = 0;
        for (int i = 0; i < 20_000; i++) {
            var base = Role.shipped().get(random.nextInt(12));
            var permissions = new HashSet<>(base.permissions());
            for (int change = random.nextInt(4); change >= 0; change--) {
                var permission = all.get(random.nextInt(all.size()));
                if (!permissions.remove(permission)) {
                    permissions.add(permission);
                }
            }
            var role = as(base, permissions);
            if (limits.broken(role).isEmpty()) {
                let++;
                for (var permission : permissions) {
                    var needed = limits.professional(permission);
                    assertThat(needed.isEmpty() || needed.equals(role.profession()))
                            .isTrue();
                }
            }
        }
        assertThat(let).isGreaterThan(1000);
    }

    private static Role with(Role role, String more) {
        var permissions = new HashSet<>(role.permissions());
        permissions.add(more);
        return as(role, permissions);
    }

    private static Role as(Role role, Set<String> permissions) {
        return new Role(role.name(), role.title(), role.profession(), permissions);
    }

    private static List<Action<?>> actions() throws IllegalAccessException {
        var actions = new ArrayList<Action<?>>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uk.co.pharmacyiq")) {
            for (var field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(Action.class)
                        && field.getModifiers().contains(JavaModifier.STATIC)) {
                    var reflected = field.reflect();
                    reflected.setAccessible(true);
                    actions.add((Action<?>) reflected.get(null));
                }
            }
        }
        assertThat(actions).hasSizeGreaterThan(50);
        return actions;
    }
}
