package uk.co.pharmacyiq.governance.rights.copy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** What is withheld from copies, and what was for a time. */
@Repository
class RedactionStore {

    private static final String ADD = """
            insert into governance.rights_redaction (organisation_id, redaction_id, request_id, entry_id, field, reason,
                   words, made_by, made_at, event_id)
            values (:organisation, :redaction, :request, :entry, :field, :reason, :words, :by, :now, :event)
            on conflict do nothing
            """;

    private static final String LIST = """
            select redaction_id, entry_id, field, reason, words, made_by, made_at, undone_by
              from governance.rights_redaction
             where organisation_id = :organisation
               and request_id = :request
             order by made_at, redaction_id
            """;

    private static final String UNDO = """
            update governance.rights_redaction
               set undone_by = :by,
                   undone_at = :now,
                   event_id = :event
             where organisation_id = :organisation
               and request_id = :request
               and redaction_id = :redaction
               and undone_at is null
            """;

    private static final String WORDS = "governance.rights_redaction.words";

    /** False where the same is withheld already. */
    boolean add(Work work, UUID request, Redaction redaction) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("redaction", redaction.id())
                        .param("request", request)
                        .param("entry", redaction.entry())
                        .param("field", redaction.field())
                        .param("reason", redaction.reason().code())
                        .param("words", work.seal(WORDS, redaction.id(), redaction.words()))
                        .param("by", redaction.by().value())
                        .param("now", Timestamp.from(redaction.at()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    /** All that ever was withheld from the copy of a request, oldest first. */
    List<Redaction> of(Work work, UUID request) {
        return work.sql(LIST)
                .param("organisation", work.organisation().value())
                .param("request", request)
                .query((row, _) -> new Redaction(
                        row.getObject("redaction_id", UUID.class),
                        row.getObject("entry_id", UUID.class),
                        row.getString("field"),
                        WithheldReason.of(row.getString("reason")).orElseThrow(),
                        work.open(WORDS, row.getObject("redaction_id", UUID.class), row.getBytes("words")),
                        new PersonId(row.getObject("made_by", UUID.class)),
                        row.getTimestamp("made_at").toInstant(),
                        Optional.ofNullable(row.getObject("undone_by", UUID.class))
                                .map(PersonId::new)))
                .list();
    }

    /** False where it is not withheld. */
    boolean undo(Work work, UUID request, UUID redaction) {
        return work.sql(UNDO)
                        .param("organisation", work.organisation().value())
                        .param("request", request)
                        .param("redaction", redaction)
                        .param("by", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }
}
