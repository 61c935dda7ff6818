package uk.co.pharmacyiq.patients.intake;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.work.Work;

/** What was taken in before, so that the same file taken in again changes nothing. It holds marks, not what they stand for. */
@Repository
class ImportedStore {

    private static final String FIND = """
            select patient_id, content
              from patients.imported
             where organisation_id = :organisation
               and key = :key
            """;

    private static final String ADD = """
            insert into patients.imported (organisation_id, key, content, patient_id, imported_at, event_id)
            values (:organisation, :key, :content, :patient, :now, :event)
            """;

    /** Who was taken in under a key, and the mark of what was said then. */
    record Known(PatientId patient, byte[] content) {}

    Optional<Known> find(Work work, byte[] key) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("key", key)
                .query((row, _) ->
                        new Known(new PatientId(row.getObject("patient_id", UUID.class)), row.getBytes("content")))
                .optional();
    }

    void add(Work work, byte[] key, byte[] content, PatientId patient) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("key", key)
                .param("content", content)
                .param("patient", patient.value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }
}
