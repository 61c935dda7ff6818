package uk.co.pharmacyiq.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.DeclaredActions;
import uk.co.pharmacyiq.work.Action;

/** Each action of the product is either administrative or everyday, and which one is decided here, not by accident. */
class ActKindTest {

    /** What people, rights, settings, the record and people from outside are changed by. */
    private static final Set<String> ADMINISTRATIVE = Set.of(
            "people",
            "access",
            "premises",
            "organisation",
            "record",
            "identity",
            "approvals",
            "support",
            "oversight",
            "federation",
            "break-glass",
            "services",
            "terminals",
            "patients",
            "rights");

    /** What everybody does about themselves, and the work of the pharmacy. */
    private static final Set<String> EVERYDAY =
            Set.of("own", "home", "stock", "medicines", "controlled", "responsible");

    /** Looks that take something away with them, so that they are more than looks. */
    private static final Set<String> TAKEN_AWAY = Set.of(
            "RECORD_EXPORT", "RECORD_ARCHIVE", "WHOLE_RECORD_EXPORT", "DIGEST_EXPORT", "SUBJECT_STATISTICS_EXPORT");

    private final List<Action<?>> actions = DeclaredActions.all();

    @Test
    void M_040_every_action_is_classified_as_administrative_or_as_everyday() {
        var wrong = new TreeMap<String, String>();
        for (var action : actions) {
            if (action.scope() == Action.Scope.OPERATOR) {
                continue; // in the digest by who did it, whatever its name
            }
            var family = action.permission().replaceAll("\\..*", "");
            boolean changes = action.kind() == Action.Kind.CHANGES || TAKEN_AWAY.contains(action.name());
            if (!ADMINISTRATIVE.contains(family) && !EVERYDAY.contains(family)) {
                wrong.put(action.name(), family + " is new: is it administrative?");
            } else if (isEveryday(action) != (EVERYDAY.contains(family) || isWithOnePatient(action) || !changes)) {
                wrong.put(action.name(), action.permission() + " would be " + (isEveryday(action) ? "left out" : "in"));
            }
        }
        assertThat(actions).hasSizeGreaterThan(60);
        assertThat(wrong).isEmpty();
    }

    /** The work with single patients is everyday; opening a record in an emergency is not, nor is what is about many. */
    private static boolean isWithOnePatient(Action<?> action) {
        return action.name().startsWith("PATIENT_") && !action.name().equals("PATIENT_GLASS_BREAK");
    }

    @Test
    void every_administrative_action_is_of_a_kind() {
        assertThat(actions)
                .filteredOn(action -> !isEveryday(action) && action.scope() != Action.Scope.OPERATOR)
                .allMatch(action -> ActKind.of(action.name()) != ActKind.OTHER, "has a kind");
    }

    @Test
    void an_act_nobody_thought_of_is_in_the_digest_rather_than_missing() {
        assertThat(ActKind.everyday().matcher("SOMETHING_ENTIRELY_NEW").matches())
                .isFalse();
        assertThat(ActKind.of("SOMETHING_ENTIRELY_NEW")).isEqualTo(ActKind.OTHER);
    }

    private static boolean isEveryday(Action<?> action) {
        return ActKind.everyday().matcher(action.name()).matches();
    }
}
