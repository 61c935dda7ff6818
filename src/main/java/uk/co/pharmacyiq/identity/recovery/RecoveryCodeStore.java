package uk.co.pharmacyiq.identity.recovery;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.session.Anteroom.Visit;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** Recovery codes, by their hashes. */
@Repository
class RecoveryCodeStore {

    private static final String KNOWN = """
            select exists (select
                             from identity.recovery_code
                            where organisation_id = ?
                              and person_id = ?
                              and code_hash = ?
                              and used_at is null
                              and replaced_at is null)
            """;

    private static final String SPEND = """
            update identity.recovery_code
               set used_at = ?
             where organisation_id = ?
               and person_id = ?
               and code_hash = ?
               and used_at is null
               and replaced_at is null
            """;

    private static final String LEFT = """
            select count(*)
              from identity.recovery_code
             where organisation_id = ?
               and person_id = ?
               and used_at is null
               and replaced_at is null
            """;

    private static final String REPLACE = """
            update identity.recovery_code
               set replaced_at = ?
             where organisation_id = ?
               and person_id = ?
               and used_at is null
               and replaced_at is null
            """;

    private static final String ADD = """
            insert into identity.recovery_code (organisation_id, code_id, person_id, code_hash, made_at)
            values (?, ?, ?, ?, ?)
            """;

    boolean isGood(Visit visit, PersonId person, byte[] hash) {
        return visit.sql(KNOWN)
                .param(visit.organisation().value())
                .param(person.value())
                .param(hash)
                .query(Boolean.class)
                .single();
    }

    /** Uses a code up; false where it was. */
    boolean spend(Work work, PersonId person, byte[] hash) {
        return work.sql(SPEND)
                        .param(Timestamp.from(work.now()))
                        .param(work.organisation().value())
                        .param(person.value())
                        .param(hash)
                        .update()
                == 1;
    }

    int left(Work work, PersonId person) {
        return work.sql(LEFT)
                .param(work.organisation().value())
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    void replace(Work work, PersonId person, List<byte[]> hashes) {
        work.sql(REPLACE)
                .param(Timestamp.from(work.now()))
                .param(work.organisation().value())
                .param(person.value())
                .update();
        for (var hash : hashes) {
            work.sql(ADD)
                    .param(work.organisation().value())
                    .param(TimeOrderedId.next())
                    .param(person.value())
                    .param(hash)
                    .param(Timestamp.from(work.now()))
                    .update();
        }
    }
}
