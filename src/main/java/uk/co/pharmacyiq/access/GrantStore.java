package uk.co.pharmacyiq.access;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The grants; no other class knows their SQL. One that was neither taken nor is over is open, even if it begins later. */
@Repository
class GrantStore {

    private static final String ALL = """
            select grant_id, person_id, role, premises_id, first_day, last_day, granted_by, granted_at, granted_event, reason
              from access.role_grant
             where organisation_id = :organisation
            """;

    private static final String OPEN = ALL + """
               and ended_at is null
               and (last_day is null or last_day >= :today)
            """;

    private static final String OF_PERSON = OPEN + " and person_id = :person order by role, premises_id, grant_id";

    private static final String EVERYBODYS = OPEN + " order by person_id, role, premises_id, grant_id";

    private static final String FIND = OPEN + " and grant_id = :grant";

    /** One that is over makes room for the same role at the same place. */
    private static final String END_LAPSED = """
            update access.role_grant
               set ended_at = :at,
                   ended_event = :event,
                   ended_by = 'its last day'
             where organisation_id = :organisation
               and person_id = :person
               and ended_at is null
               and last_day < :today
            """;

    private static final String ADD = """
            insert into access.role_grant
                   (organisation_id, grant_id, person_id, role, premises_id, first_day, last_day, reason,
                    granted_by, granted_at, granted_event)
            values (:organisation, :grant, :person, :role, :premises, :first, :last, :reason, :by, :at, :event)
            on conflict do nothing
            """;

    private static final String END = """
            update access.role_grant
               set ended_at = :at,
                   ended_event = :event,
                   ended_by = :by
             where organisation_id = :organisation
               and grant_id = :grant
               and ended_at is null
            """;

    /** Locked, so that two administrators cannot take the role from each other at once. */
    private static final String MASTERS = """
            select person_id
              from access.role_grant
             where organisation_id = :organisation
               and role = 'master-administrator'
               and premises_id is null
               and ended_at is null
               and (first_day is null or first_day <= :today)
               and last_day is null
             order by grant_id
               for update
            """;

    private static final String ENDED = ALL + """
               and person_id = :person
               and (ended_at is not null or last_day < :today)
             order by granted_at desc
             limit 50
            """;

    private static final String REASON = "access.role_grant.reason";

    List<RoleGrant> ofPerson(Work work, Map<String, Role> roles, PersonId person) {
        return today(work, OF_PERSON)
                .param("person", person.value())
                .query((row, _) -> grant(work, row, roles))
                .list();
    }

    /** Those that were taken or are over, the latest first. */
    List<RoleGrant> endedOf(Work work, Map<String, Role> roles, PersonId person) {
        return today(work, ENDED)
                .param("person", person.value())
                .query((row, _) -> grant(work, row, roles))
                .list();
    }

    List<RoleGrant> everybodys(Work work, Map<String, Role> roles) {
        return today(work, EVERYBODYS)
                .query((row, _) -> grant(work, row, roles))
                .list();
    }

    Optional<RoleGrant> find(Work work, Map<String, Role> roles, UUID grant) {
        return today(work, FIND)
                .param("grant", grant)
                .query((row, _) -> grant(work, row, roles))
                .optional();
    }

    boolean add(Work work, RoleGrant grant, RoleGrant.Given given) {
        today(work, END_LAPSED)
                .param("person", grant.person().value())
                .param("at", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("grant", grant.id())
                        .param("person", grant.person().value())
                        .param("role", grant.role().code())
                        .param(
                                "premises",
                                grant.premises().map(PremisesId::value).orElse(null))
                        .param("first", grant.days().first().map(Date::valueOf).orElse(null))
                        .param("last", grant.days().last().map(Date::valueOf).orElse(null))
                        .param(
                                "reason",
                                given.reason().isEmpty() ? null : work.seal(REASON, grant.id(), given.reason()),
                                Types.BINARY)
                        .param("by", given.by())
                        .param("at", Timestamp.from(given.at()))
                        .param("event", given.event())
                        .update()
                == 1;
    }

    void end(Work work, UUID grant, String by) {
        int rows = work.sql(END)
                .param("organisation", work.organisation().value())
                .param("grant", grant)
                .param("at", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .param("by", by)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("a grant ended while it was looked at");
        }
    }

    int masterAdministrators(Work work) {
        return today(work, MASTERS).query(UUID.class).list().size();
    }

    private static StatementSpec today(Work work, String sql) {
        return work.sql(sql)
                .param("organisation", work.organisation().value())
                .param("today", Date.valueOf(work.today()));
    }

    private static RoleGrant grant(Work work, ResultSet row, Map<String, Role> roles) throws SQLException {
        var id = row.getObject("grant_id", UUID.class);
        var reason = Optional.ofNullable(row.getBytes("reason"));
        return new RoleGrant(
                id,
                new PersonId(row.getObject("person_id", UUID.class)),
                Roles.named(roles, row.getString("role")),
                Optional.ofNullable(row.getObject("premises_id", UUID.class)).map(PremisesId::new),
                new RoleGrant.Days(
                        Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class))),
                Optional.of(new RoleGrant.Given(
                        row.getString("granted_by"),
                        row.getTimestamp("granted_at").toInstant(),
                        row.getObject("granted_event", UUID.class),
                        reason.map(box -> work.open(REASON, id, box)).orElse(""))));
    }
}
