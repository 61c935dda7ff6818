package uk.co.pharmacyiq.identity.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** With what the people of an organisation can sign in. */
@Repository
class ReadinessStore {

    private static final String ALL = """
            select p.person_id, p.display_name,
                   exists (select
                             from identity.passkey k
                            where k.organisation_id = p.organisation_id
                              and k.person_id = p.person_id
                              and k.revoked_at is null) as passkey,
                   exists (select
                             from identity.credential c
                            where c.organisation_id = p.organisation_id
                              and c.person_id = p.person_id
                              and c.disabled_at is null) as password,
                   (select max(s.started_at)
                      from identity.session s
                     where s.organisation_id = p.organisation_id
                       and s.person_id = p.person_id) as last_sign_in
              from identity.person p
             where p.organisation_id = ?
               and p.status = 'active'
               and p.kind = 'person'
               and (p.ends_at is null or p.ends_at > now())
            """;

    List<Readiness> all(Work work, Predicate<PersonId> administers) {
        return work
                .sql(ALL)
                .param(work.organisation().value())
                .query((row, _) -> readiness(work, row, administers))
                .list()
                .stream()
                .sorted(Comparator.comparing(Readiness::displayName)
                        .thenComparing(ready -> ready.person().value()))
                .toList();
    }

    private static Readiness readiness(Work work, ResultSet row, Predicate<PersonId> administers) throws SQLException {
        var person = new PersonId(row.getObject("person_id", UUID.class));
        return new Readiness(
                person,
                StaffNames.open(work, row.getObject("person_id", UUID.class), row.getBytes("display_name")),
                row.getBoolean("passkey"),
                row.getBoolean("password"),
                administers.test(person),
                Optional.ofNullable(row.getTimestamp("last_sign_in")).map(Timestamp::toInstant));
    }
}
