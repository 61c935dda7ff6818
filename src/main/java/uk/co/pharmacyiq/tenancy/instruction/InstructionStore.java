package uk.co.pharmacyiq.tenancy.instruction;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** The instructions of an organisation; one that was taken back stays. */
@Repository
class InstructionStore {

    private static final String WORDS = "tenancy.instruction.words";
    private static final String GIVEN_BY = "tenancy.instruction.given_by";

    private static final String ADD = """
            insert into tenancy.instruction
                   (organisation_id, instruction_id, words, given_by, given_on, recorded_by, recorded_at, event_id)
            values (:organisation, :instruction, :words, :given_by, :given_on, :by, :now, :event)
            """;

    private static final String END = """
            update tenancy.instruction
               set ended_at = :now,
                   ended_by = :by,
                   event_id = :event
             where organisation_id = :organisation
               and instruction_id = :instruction
               and ended_at is null
            """;

    private static final String LIST = """
            select instruction_id, words, given_by, given_on, recorded_by, recorded_at, ended_at, event_id
              from tenancy.instruction
             where organisation_id = :organisation
             order by ended_at is not null, instruction_id desc
             limit 500
            """;

    void add(Work work, UUID id, Instruction.Given given) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("instruction", id)
                .param("words", work.seal(WORDS, id, given.words()))
                .param("given_by", work.seal(GIVEN_BY, id, given.by()))
                .param("given_on", Date.valueOf(given.on()))
                .param("by", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    /** False where none of that identifier stands. */
    boolean end(Work work, UUID id) {
        return work.sql(END)
                        .param("organisation", work.organisation().value())
                        .param("instruction", id)
                        .param("by", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    /** Those that stand first, then the newest. */
    List<Instruction> list(Work work) {
        return work.sql(LIST)
                .param("organisation", work.organisation().value())
                .query((row, _) -> {
                    var id = row.getObject("instruction_id", UUID.class);
                    return new Instruction(
                            id,
                            new Instruction.Given(
                                    work.open(WORDS, id, row.getBytes("words")),
                                    work.open(GIVEN_BY, id, row.getBytes("given_by")),
                                    row.getDate("given_on").toLocalDate()),
                            new PersonId(row.getObject("recorded_by", UUID.class)),
                            row.getTimestamp("recorded_at").toInstant(),
                            Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                            row.getObject("event_id", UUID.class));
                })
                .list();
    }
}
