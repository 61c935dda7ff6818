package uk.co.pharmacyiq.patients.export;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.work.Work;

/** What is noted on a removal record, step by step: the passphrase, what left, what became of it. */
@Repository
class RemovalStepStore {

    private static final String CANARY = "patients.removal.canary";
    private static final String NOTE = "patients.removal.ended_note";
    private static final String SEALED = "patients.removal.passphrase";

    private static final String SET_PASSPHRASE = """
            update patients.removal
               set passphrase = :passphrase
             where organisation_id = :organisation
               and removal_id = :removal
               and passphrase is null
            """;

    private static final String PASSPHRASE = """
            select passphrase
              from patients.removal
             where organisation_id = :organisation
               and removal_id = :removal
               and passphrase is not null
            """;

    private static final String BEGIN = """
            update patients.removal
               set passphrase = null, begun_at = :now, canary = :canary
             where organisation_id = :organisation
               and removal_id = :removal
            """;

    private static final String COUNT = """
            update patients.removal
               set people = people + :people, blanked = blanked + :blanked
             where organisation_id = :organisation
               and removal_id = :removal
            """;

    private static final String COMPLETE = """
            update patients.removal
               set complete = true, left_out = :left
             where organisation_id = :organisation
               and removal_id = :removal
            """;

    private static final String END = """
            update patients.removal
               set ending = :ending, ended_at = :now, ended_by = :by, ended_note = :note
             where organisation_id = :organisation
               and removal_id = :removal
            """;

    /** False where there is a passphrase already. */
    boolean seal(Work work, UUID id, String passphrase) {
        return work.sql(SET_PASSPHRASE)
                        .param("organisation", work.organisation().value())
                        .param("removal", id)
                        .param("passphrase", work.seal(SEALED, id, passphrase))
                        .update()
                == 1;
    }

    Optional<String> passphrase(Work work, UUID id) {
        return work.sql(PASSPHRASE)
                .param("organisation", work.organisation().value())
                .param("removal", id)
                .query((row, _) -> work.open(SEALED, id, row.getBytes("passphrase")))
                .optional();
    }

    void begin(Work work, UUID id, Canary canary) {
        work.sql(BEGIN)
                .param("organisation", work.organisation().value())
                .param("removal", id)
                .param("now", Timestamp.from(work.now()))
                .param("canary", work.seal(CANARY, id, JsonMapper.shared().writeValueAsString(canary)))
                .update();
    }

    void count(Work work, UUID id, int people, int blanked) {
        work.sql(COUNT)
                .param("organisation", work.organisation().value())
                .param("removal", id)
                .param("people", people)
                .param("blanked", blanked)
                .update();
    }

    void complete(Work work, UUID id, int leftOut) {
        work.sql(COMPLETE)
                .param("organisation", work.organisation().value())
                .param("removal", id)
                .param("left", leftOut)
                .update();
    }

    void end(Work work, UUID id, Removal.Ending ending, String note) {
        work.sql(END)
                .param("organisation", work.organisation().value())
                .param("removal", id)
                .param("ending", ending.code())
                .param("now", Timestamp.from(work.now()))
                .param("by", work.person().value())
                .param("note", work.seal(NOTE, id, note))
                .update();
    }

    static Optional<Canary> canary(Work work, UUID id, byte @Nullable [] sealed) {
        return Optional.ofNullable(sealed)
                .map(box -> JsonMapper.shared().readValue(work.open(CANARY, id, box), Canary.class));
    }

    static String note(Work work, UUID id, byte[] sealed) {
        return work.open(NOTE, id, sealed);
    }
}
