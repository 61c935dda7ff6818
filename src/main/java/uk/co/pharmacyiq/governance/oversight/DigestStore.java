package uk.co.pharmacyiq.governance.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Who read which digest. */
@Repository
class DigestStore {

    private static final String FIND = """
            select read_by, read_at, note, event_id
              from governance.digest_reading
             where organisation_id = :organisation
               and week = :week
            """;

    private static final String ADD = """
            insert into governance.digest_reading (organisation_id, week, read_by, read_at, note, acts, event_id)
            values (:organisation, :week, :by, :now, :note, :acts, :event)
            on conflict do nothing
            """;

    private static final String NOTE = "governance.digest_reading.note";

    /** A reading as it is kept. */
    record Row(PersonId by, Instant at, String note, UUID event) {}

    Optional<Row> find(Work work, Week week) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("week", week.monday())
                .query((row, _) -> new Row(
                        new PersonId(row.getObject("read_by", UUID.class)),
                        row.getTimestamp("read_at").toInstant(),
                        work.open(NOTE, week.monday(), row.getBytes("note")),
                        row.getObject("event_id", UUID.class)))
                .optional();
    }

    /** False where somebody marked it before. */
    boolean add(Work work, Week week, String note, int acts) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("week", week.monday())
                        .param("by", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("note", work.seal(NOTE, week.monday(), note))
                        .param("acts", acts)
                        .param("event", work.eventId())
                        .update()
                == 1;
    }
}
