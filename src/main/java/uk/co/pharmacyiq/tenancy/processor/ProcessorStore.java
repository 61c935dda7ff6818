package uk.co.pharmacyiq.tenancy.processor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.processor.SubProcessors.Answer;
import uk.co.pharmacyiq.tenancy.processor.SubProcessors.Told;
import uk.co.pharmacyiq.work.Work;

/** Of which lists an organisation was told, and what it said to each. */
@Repository
class ProcessorStore {

    private static final String WORDS = "tenancy.processor_notice.words";

    private static final String TELL = """
            insert into tenancy.processor_notice (organisation_id, version, told_at, event_id)
            values (:organisation, :version, :now, :event)
            on conflict do nothing
            """;

    private static final String ANSWER = """
            update tenancy.processor_notice
               set answer = :answer,
                   words = :words,
                   answered_by = :by,
                   answered_at = :now,
                   event_id = :event
             where organisation_id = :organisation
               and version = :version
               and answer is null
            """;

    private static final String LIST = """
            select version, told_at, answer, words, answered_by, answered_at, event_id
              from tenancy.processor_notice
             where organisation_id = :organisation
             order by told_at desc, version desc
             limit 100
            """;

    /** False where it was told before. */
    boolean tell(Work work, String version) {
        return work.sql(TELL)
                        .param("organisation", work.organisation().value())
                        .param("version", version)
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    /** False where nothing of that version waits. */
    boolean answer(Work work, String version, Answer answer) {
        return work.sql(ANSWER)
                        .param("organisation", work.organisation().value())
                        .param("version", version)
                        .param("answer", answer.agreed() ? "agreed" : "objected")
                        .param(
                                "words",
                                answer.why()
                                        .map(why -> work.seal(WORDS, version, why))
                                        .orElse(null))
                        .param("by", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    List<Told> list(Work work) {
        return work.sql(LIST)
                .param("organisation", work.organisation().value())
                .query((row, _) -> told(work, row))
                .list();
    }

    private static Told told(Work work, ResultSet row) throws SQLException {
        var version = row.getString("version");
        var said = Optional.ofNullable(row.getString("answer"));
        var words = Optional.ofNullable(row.getBytes("words")).map(box -> work.open(WORDS, version, box));
        return new Told(
                version,
                row.getTimestamp("told_at").toInstant(),
                said.map(answer -> new Answer(answer.equals("agreed"), words)),
                Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                row.getObject("event_id", UUID.class));
    }
}
