package uk.co.pharmacyiq.identity.federation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.federation.ProviderOnly.Named;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** From when on people sign in by a provider only, and who is excepted. */
@Repository
class ProviderRuleStore {

    /** The day of a rule that was taken back. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String FROM = """
            select provider_only_from
              from identity.provider_rule
             where organisation_id = ?
               and provider_only_from < ?
            """;

    private static final String SET = """
            insert into identity.provider_rule (organisation_id, provider_only_from, changed_at, changed_by)
            values (?, ?, ?, ?)
            on conflict (organisation_id) do update
               set provider_only_from = excluded.provider_only_from,
                   changed_at = excluded.changed_at,
                   changed_by = excluded.changed_by
            """;

    private static final String EXCEPTIONS = """
            select p.person_id, p.display_name as name
              from identity.provider_exception e
              join identity.person p on p.organisation_id = e.organisation_id and p.person_id = e.person_id
             where e.organisation_id = :organisation
               and e.ended_at is null
             order by p.display_name, p.person_id
            """;

    private static final String CANDIDATES = """
            select p.person_id, p.display_name as name
              from identity.person p
             where p.organisation_id = :organisation
               and p.status = 'active'
               and p.kind = 'person'
               and (exists (select
                              from identity.credential c
                             where c.organisation_id = p.organisation_id
                               and c.person_id = p.person_id
                               and c.disabled_at is null)
                    or exists (select
                                 from identity.passkey k
                                where k.organisation_id = p.organisation_id
                                  and k.person_id = p.person_id
                                  and k.revoked_at is null))
             order by p.display_name, p.person_id
             limit 500
            """;

    private static final String EXCEPT = """
            insert into identity.provider_exception (organisation_id, exception_id, person_id, added_at)
            values (?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String END_OTHERS = """
            update identity.provider_exception
               set ended_at = :now
             where organisation_id = :organisation
               and ended_at is null
               and person_id not in (:people)
            """;

    private static final String HOLDS = """
            select exists (select
                             from identity.provider_rule r
                            where r.organisation_id = :organisation
                              and r.provider_only_from <= :today
                              and not exists (select
                                                from identity.provider_exception e
                                               where e.organisation_id = r.organisation_id
                                                 and e.person_id = :person
                                                 and e.ended_at is null))
            """;

    Optional<LocalDate> from(Work work) {
        return work.sql(FROM)
                .params(work.organisation().value(), Date.valueOf(NEVER))
                .query(LocalDate.class)
                .optional();
    }

    List<Named> exceptions(Work work) {
        return people(work, EXCEPTIONS);
    }

    /** Who can sign in by what they have themselves. */
    List<Named> candidates(Work work) {
        return people(work, CANDIDATES);
    }

    private static List<Named> people(Work work, String sql) {
        return work.sql(sql)
                .param("organisation", work.organisation().value())
                .query((row, _) ->
                        new Named(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name")))
                .list();
    }

    void set(Work work, Optional<LocalDate> from, Set<PersonId> exceptions) {
        var organisation = work.organisation().value();
        var now = Timestamp.from(work.now());
        work.sql(SET)
                .params(
                        organisation,
                        Date.valueOf(from.orElse(NEVER)),
                        now,
                        work.person().value())
                .update();
        var people = exceptions.stream().map(PersonId::value).toList();
        work.sql(END_OTHERS)
                .param("now", now)
                .param("organisation", organisation)
                .param("people", people.isEmpty() ? List.of(new UUID(0, 0)) : people)
                .update();
        for (var person : people) {
            work.sql(EXCEPT)
                    .params(organisation, TimeOrderedId.next(), person, now)
                    .update();
        }
    }

    /** Whether that person must sign in by a provider today. */
    boolean holds(Work work, PersonId person) {
        return work.sql(HOLDS)
                .param("organisation", work.organisation().value())
                .param("today", Date.valueOf(work.today()))
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
