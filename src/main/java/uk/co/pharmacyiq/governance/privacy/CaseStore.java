package uk.co.pharmacyiq.governance.privacy;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.work.Work;

/** Questions about looks. */
@Repository
class CaseStore {

    private static final String ADD = """
            insert into governance.privacy_case
                   (organisation_id, case_id, origin, person_id, patient_id, day, began_at, ended_at, rules, sentences, looks,
                    state, explained_by, emergency_id, event_id)
            values (:organisation, :id, :origin, :person, :patient, :day, :began, :ended, :rules, :sentences, :looks, :state,
                    :explained, :emergency, :event)
            on conflict do nothing
            """;

    private static final String FOLLOW = """
            update governance.privacy_case
               set ended_at = :ended,
                   rules = :rules,
                   sentences = :sentences,
                   looks = :looks,
                   state = :state,
                   explained_by = :explained,
                   event_id = :event
             where organisation_id = :organisation
               and case_id = :id
               and state <> 'closed'
            """;

    private static final String CLOSE = """
            update governance.privacy_case
               set state = 'closed',
                   finding = :finding,
                   note = :note,
                   closed_by = :by,
                   closed_at = :now,
                   event_id = :event
             where organisation_id = :organisation
               and case_id = :id
               and state = 'open'
            """;

    /** False where there was one about the same emergency. */
    boolean add(Work work, PrivacyCase asked, Optional<UUID> emergency) {
        var statement = work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("id", asked.id())
                .param("origin", asked.origin().code())
                .param("person", asked.person().value())
                .param("patient", asked.patient().map(PatientId::value).orElse(null), Types.OTHER)
                .param("day", asked.time().day())
                .param("began", Timestamp.from(asked.time().began()))
                .param("emergency", emergency.orElse(null), Types.OTHER)
                .param("event", work.eventId());
        return changing(work, statement, asked).update() == 1;
    }

    /** What came to it, and whether it explains itself by now. */
    void follow(Work work, PrivacyCase asked) {
        changing(
                        work,
                        work.sql(FOLLOW)
                                .param("organisation", work.organisation().value())
                                .param("id", asked.id())
                                .param("event", work.eventId()),
                        asked)
                .update();
    }

    private static StatementSpec changing(Work work, StatementSpec statement, PrivacyCase asked) {
        var explained = CaseRowStore.explained(work, asked);
        return statement
                .param("ended", Timestamp.from(asked.time().ended()))
                .param(
                        "rules",
                        asked.signs().stream().map(sign -> sign.rule().name()).toArray(String[]::new))
                .param("sentences", CaseRowStore.sentences(work, asked))
                .param("looks", asked.looks().toArray(UUID[]::new))
                .param("state", explained == null ? "open" : "explained")
                .param("explained", explained, Types.BINARY);
    }

    /** False where somebody was faster. */
    boolean close(Work work, UUID id, PrivacyCase.Finding finding, String note) {
        return work.sql(CLOSE)
                        .param("organisation", work.organisation().value())
                        .param("id", id)
                        .param("finding", finding.code())
                        .param("note", CaseRowStore.note(work, id, note))
                        .param("by", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }
}
