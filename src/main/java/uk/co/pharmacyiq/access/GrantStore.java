package uk.co.pharmacyiq.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The grants; no other class knows their SQL. */
@Repository
class GrantStore {

    private static final String OF_PERSON = """
            select grant_id, person_id, role, premises_id
              from access.role_grant
             where person_id = :person
               and ended_at is null
             order by role, premises_id
            """;

    private static final String FIND = """
            select grant_id, person_id, role, premises_id
              from access.role_grant
             where grant_id = :grant
               and ended_at is null
            """;

    private static final String ADD = """
            insert into access.role_grant
                   (organisation_id, grant_id, person_id, role, premises_id, granted_by, granted_at, granted_event)
            values (:organisation, :grant, :person, :role, :premises, :by, :at, :event)
            on conflict do nothing
            """;

    private static final String END = """
            update access.role_grant
               set ended_at = :at,
                   ended_event = :event
             where grant_id = :grant
               and ended_at is null
            """;

    /** Locked, so that two administrators cannot take the role from each other at once. */
    private static final String MASTERS = """
            select person_id
              from access.role_grant
             where role = 'MASTER_ADMINISTRATOR'
               and premises_id is null
               and ended_at is null
             order by grant_id
               for update
            """;

    List<RoleGrant> ofPerson(Work work, PersonId person) {
        return work.sql(OF_PERSON)
                .param("person", person.value())
                .query(GrantStore::grant)
                .list();
    }

    Optional<RoleGrant> find(Work work, UUID grant) {
        return work.sql(FIND).param("grant", grant).query(GrantStore::grant).optional();
    }

    boolean add(Work work, RoleGrant grant, String by) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("grant", grant.id())
                        .param("person", grant.person().value())
                        .param("role", grant.role().name())
                        .param(
                                "premises",
                                grant.premises().map(PremisesId::value).orElse(null))
                        .param("by", by)
                        .param("at", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    void end(Work work, UUID grant) {
        int rows = work.sql(END)
                .param("grant", grant)
                .param("at", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("a grant ended while it was looked at");
        }
    }

    int masterAdministrators(Work work) {
        return work.sql(MASTERS).query(UUID.class).list().size();
    }

    private static RoleGrant grant(ResultSet row, int number) throws SQLException {
        return new RoleGrant(
                row.getObject("grant_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("premises_id", UUID.class)).map(PremisesId::new));
    }
}
