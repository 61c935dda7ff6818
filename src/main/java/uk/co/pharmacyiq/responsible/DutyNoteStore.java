package uk.co.pharmacyiq.responsible;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** What was wrong in the record: notes beside what stands there. */
@Repository
class DutyNoteStore {

    private static final String THERE = """
            select exists (
                select from responsible.session
                 where organisation_id = :organisation
                   and premises_id = :premises
                   and session_id = :session)
            """;

    private static final String ADD = """
            insert into responsible.note
                   (organisation_id, note_id, session_id, premises_id, words, written_by, written_at, event_id)
            values (:organisation, :note, :session, :premises, :words, :by, :now, :event)
            """;

    static final String WORDS = "responsible.note.words";

    boolean knows(Work work, PremisesId premises, UUID session) {
        return work.sql(THERE)
                .param("premises", premises.value())
                .param("session", session)
                .query(Boolean.class)
                .single();
    }

    UUID add(Work work, PremisesId premises, UUID session, String words) {
        var note = TimeOrderedId.next();
        work.sql(ADD)
                .param("note", note)
                .param("session", session)
                .param("premises", premises.value())
                .param("words", work.seal(WORDS, note, words))
                .param("by", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
        return note;
    }
}
