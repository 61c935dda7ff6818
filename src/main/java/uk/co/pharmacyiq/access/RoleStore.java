package uk.co.pharmacyiq.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Work;

/** The organisation's own versions of roles. */
@Repository
class RoleStore {

    private static final String COLUMNS = """
            role, version, title, profession, permissions, based_on, changed_by, reason, event, recorded_at
              from access.role_version
             where organisation_id = :organisation
            """;

    private static final String LATEST = "select distinct on (role) " + COLUMNS + " order by role, version desc";

    private static final String OF_ROLE = "select " + COLUMNS + " and role = :role order by version desc";

    private static final String ADD = """
            insert into access.role_version
                   (organisation_id, role, version, title, profession, permissions, based_on, changed_by, reason, event,
                    recorded_at)
            values (:organisation, :role, :version, :title, :profession, :permissions, :origin, :by, :reason, :event, :at)
            on conflict do nothing
            """;

    private static final String REASON = "access.role_version.reason";

    List<RoleVersion> latest(Work work) {
        return work.sql(LATEST)
                .param("organisation", work.organisation().value())
                .query((row, _) -> version(work, row))
                .list();
    }

    List<RoleVersion> versions(Work work, String role) {
        return work.sql(OF_ROLE)
                .param("organisation", work.organisation().value())
                .param("role", role)
                .query((row, _) -> version(work, row))
                .list();
    }

    /** Adds a version; false where somebody was faster. */
    boolean add(Work work, Role role, String reason) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("role", role.code())
                        .param("version", role.version())
                        .param("title", role.title())
                        .param("profession", role.profession().map(Enum::name).orElse(null))
                        .param(
                                "permissions",
                                role.permissions().stream().sorted().toArray(String[]::new))
                        .param("origin", role.name().origin())
                        .param("by", work.person().value())
                        .param("reason", work.seal(REASON, place(role), reason))
                        .param("event", work.eventId())
                        .param("at", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    private static RoleVersion version(Work work, ResultSet row) throws SQLException {
        Array permissions = row.getArray("permissions");
        var role = new Role(
                new Role.Name(row.getString("role"), row.getString("based_on"), row.getInt("version")),
                row.getString("title"),
                Optional.ofNullable(row.getString("profession")).map(Profession::valueOf),
                Set.of((String[]) permissions.getArray()));
        return new RoleVersion(
                role,
                Optional.of(new RoleVersion.Changed(
                        new PersonId(row.getObject("changed_by", UUID.class)),
                        row.getTimestamp("recorded_at").toInstant(),
                        work.open(REASON, place(role), row.getBytes("reason")),
                        row.getObject("event", UUID.class))));
    }

    private static String place(Role role) {
        return role.code() + "/" + role.version();
    }
}
