package uk.co.pharmacyiq.responsible.authority;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.responsible.authority.Authorisation.Grant;
import uk.co.pharmacyiq.responsible.authority.Authorisation.Withdrawn;
import uk.co.pharmacyiq.work.Work;

/** The authorisations. None is changed; one may be withdrawn once. */
@Repository
class AuthorisationStore {

    private static final String AT = """
            select authorisation_id, basis, granted_by, granted_to, tasks, conditions, valid_from, valid_to, granted_at,
                   withdrawn_at, withdrawn_by
              from responsible.authorisation
             where organisation_id = :organisation
               and premises_id = :premises
             order by granted_at desc, authorisation_id
             limit 500
            """;

    private static final String HELD = """
            select authorisation_id
              from responsible.authorisation
             where organisation_id = :organisation
               and premises_id = :premises
               and granted_to = :person
               and basis = :basis
               and :task = any(tasks)
               and valid_from <= :today
               and (valid_to is null or valid_to >= :today)
               and withdrawn_at is null
             order by valid_from, authorisation_id
             limit 1
            """;

    private static final String ADD = """
            insert into responsible.authorisation
                   (organisation_id, authorisation_id, premises_id, basis, granted_by, granted_to, tasks, conditions,
                    valid_from, valid_to, granted_at, event_id)
            values (:organisation, :id, :premises, :basis, :by, :to, :tasks, :conditions, :from, :until, :now, :event)
            """;

    private static final String WITHDRAW = """
            update responsible.authorisation
               set withdrawn_at = :now,
                   withdrawn_by = :by,
                   withdrawn_event_id = :event
             where organisation_id = :organisation
               and premises_id = :premises
               and authorisation_id = :id
               and withdrawn_at is null
            """;

    private static final String CONDITIONS = "responsible.authorisation.conditions";

    List<Authorisation> at(Work work, PremisesId premises) {
        return work.sql(AT)
                .param("premises", premises.value())
                .query((row, _) -> authorisation(work, row))
                .list();
    }

    Optional<UUID> held(Work work, PremisesId premises, PersonId person, Basis basis, Operation task) {
        return work.sql(HELD)
                .param("premises", premises.value())
                .param("person", person.value())
                .param("basis", basis.code())
                .param("task", task.name())
                .param("today", Date.valueOf(work.today()))
                .query(UUID.class)
                .optional();
    }

    void add(Work work, PremisesId premises, UUID id, Basis basis, Grant grant) {
        work.sql(ADD)
                .param("id", id)
                .param("premises", premises.value())
                .param("basis", basis.code())
                .param("by", grant.by().value())
                .param("to", grant.person().value())
                .param("tasks", grant.tasks().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("conditions", work.seal(CONDITIONS, id, grant.conditions()))
                .param("from", Date.valueOf(grant.from()))
                .param("until", grant.to().map(Date::valueOf).orElse(null), Types.DATE)
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    boolean withdraw(Work work, PremisesId premises, UUID id) {
        return work.sql(WITHDRAW)
                        .param("premises", premises.value())
                        .param("id", id)
                        .param("now", Timestamp.from(work.now()))
                        .param("by", work.person().value())
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    private static Authorisation authorisation(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("authorisation_id", UUID.class);
        var withdrawnAt = row.getTimestamp("withdrawn_at");
        return new Authorisation(
                id,
                Basis.parse(row.getString("basis")).orElseThrow(),
                new Grant(
                        new PersonId(row.getObject("granted_by", UUID.class)),
                        new PersonId(row.getObject("granted_to", UUID.class)),
                        Stream.of((String[]) row.getArray("tasks").getArray())
                                .map(Operation::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        work.open(CONDITIONS, id, row.getBytes("conditions")),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))),
                row.getTimestamp("granted_at").toInstant(),
                withdrawnAt == null
                        ? Optional.empty()
                        : Optional.of(new Withdrawn(
                                new PersonId(row.getObject("withdrawn_by", UUID.class)), withdrawnAt.toInstant())));
    }
}
