package uk.co.pharmacyiq.identity.federation.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role of the national register of roles (NHS RBAC) that somebody holds at one organisation.
 *
 * @param roleId the identifier of this person's holding of it (URPID), which other NHS services ask for
 * @param organisationCode ODS code of where it is held
 * @param roleCode for example {@code S0030:G0100:R1290}
 * @param activityCodes what was added to what the role has by itself
 */
public record NrbacRole(
        String roleId, String organisationCode, String roleName, String roleCode, List<String> activityCodes) {

    private static final int MOST_ROLES = 200;
    private static final int MOST_OF_TEXT = 200;

    public NrbacRole {
        activityCodes = List.copyOf(activityCodes);
    }

    /** The roles in what a provider told; what is not a role is passed over. */
    static List<NrbacRole> all(@Nullable Object claim) {
        return claim instanceof List<?> list
                ? list.stream().limit(MOST_ROLES).flatMap(NrbacRole::one).toList()
                : List.of();
    }

    private static Stream<NrbacRole> one(@Nullable Object member) {
        if (!(member instanceof Map<?, ?> told)) {
            return Stream.empty();
        }
        var id = text(told.get("person_roleid"));
        var organisation = text(told.get("org_code"));
        if (id.isEmpty() || organisation.isEmpty()) {
            return Stream.empty();
        }
        var activities = told.get("activity_codes") instanceof List<?> codes
                ? codes.stream()
                        .limit(MOST_ROLES)
                        .map(NrbacRole::text)
                        .flatMap(Optional::stream)
                        .toList()
                : List.<String>of();
        return Stream.of(new NrbacRole(
                id.get(),
                organisation.get(),
                text(told.get("role_name")).orElse(""),
                text(told.get("role_code")).orElse(""),
                activities));
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text
                        && !text.isBlank()
                        && text.length() <= MOST_OF_TEXT
                        && text.codePoints().noneMatch(Character::isISOControl)
                ? Optional.of(text)
                : Optional.empty();
    }
}
