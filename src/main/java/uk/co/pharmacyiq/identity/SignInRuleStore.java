package uk.co.pharmacyiq.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** What organisations decided to ask of whoever signs in. */
@Repository
class SignInRuleStore {

    private static final String DECIDED = """
            select in_force_from
              from identity.sign_in_rule
             where organisation_id = ?
               and rule = ?
             order by decided_at desc, decision_id desc
             limit 1
            """;

    private static final String DECIDE = """
            insert into identity.sign_in_rule
                (organisation_id, decision_id, rule, in_force_from, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String BEGUN = """
            select greatest((select min(created_at) from identity.person where organisation_id = ?),
                            (select min(arrived_at) from identity.sign_in_rule_start))
            """;

    Optional<Instant> decided(Work work, SignInRules.Rule rule) {
        return work
                .sql(DECIDED)
                .param(work.organisation().value())
                .param(rule.code())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .list()
                .stream()
                .findFirst()
                .flatMap(found -> found);
    }

    void decide(Work work, SignInRules.Rule rule, Optional<Instant> from) {
        work.sql(DECIDE)
                .param(work.organisation().value())
                .param(TimeOrderedId.next())
                .param(rule.code())
                .param(from.map(Timestamp::from).orElse(null))
                .param(work.person().value())
                .param(Timestamp.from(work.now()))
                .update();
    }

    /** When the organisation's first person was added, or this version arrived, whichever was later. */
    Instant begun(Work work) {
        return work.sql(BEGUN)
                .param(work.organisation().value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class))
                .single()
                .toInstant();
    }
}
