package uk.co.pharmacyiq.identity.enrolment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
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
             order by p.display_name, p.person_id
            """;

    private record Row(
            UUID personId,
            String displayName,
            boolean passkey,
            boolean password,
            @Nullable OffsetDateTime lastSignIn) {}

    List<Readiness> all(Work work, Predicate<PersonId> administers) {
        return work.sql(ALL).param(work.organisation().value()).query(Row.class).list().stream()
                .map(row -> new Readiness(
                        new PersonId(row.personId()),
                        row.displayName(),
                        row.passkey(),
                        row.password(),
                        administers.test(new PersonId(row.personId())),
                        Optional.ofNullable(row.lastSignIn()).map(OffsetDateTime::toInstant)))
                .toList();
    }
}
