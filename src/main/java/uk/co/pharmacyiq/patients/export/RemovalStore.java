package uk.co.pharmacyiq.patients.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** The removal records. */
@Repository
class RemovalStore {

    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final String WORDS = "patients.removal.words";
    private static final String RECIPIENT = "patients.removal.recipient";

    private static final String ADD = """
            insert into patients.removal
                   (organisation_id, removal_id, asked_by, purpose, words, recipient, premises_id, clinical, due_on,
                    allowed_by, allowed_at, allowed_until, event_id)
            values (:organisation, :removal, :asker, :purpose, :words, :recipient, :premises, :clinical, :due,
                    :by, :now, :until, :event)
            """;

    private static final String ROWS = """
            select removal_id, asked_by, purpose, words, recipient, premises_id, clinical, due_on, allowed_by, allowed_at,
                   allowed_until, begun_at, complete, people, left_out, blanked, canary,
                   ending, ended_at, ended_by, ended_note
              from patients.removal
             where organisation_id = :organisation
            """;

    private static final String ONE = ROWS + " and removal_id = :removal for update";

    private static final String LATEST = ROWS + " order by allowed_at desc limit 500";

    private static final String OVERDUE = """
            select count(*)
              from patients.removal
             where organisation_id = :organisation
               and begun_at is not null
               and ending is null
               and due_on < :today
            """;

    UUID add(Work work, PersonId asker, Removal.Wish wish) {
        var id = TimeOrderedId.next();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("removal", id)
                .param("asker", asker.value())
                .param("purpose", wish.purpose().code())
                .param("words", work.seal(WORDS, id, wish.words()))
                .param("recipient", work.seal(RECIPIENT, id, wish.recipient()))
                .param("premises", wish.premises().map(PremisesId::value).orElse(null), Types.OTHER)
                .param("clinical", wish.clinical())
                .param("due", wish.due())
                .param("by", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("until", Timestamp.from(work.now().plus(GOOD_FOR)))
                .param("event", work.eventId())
                .update();
        return id;
    }

    /** One, which nobody else changes until the work ends. */
    Optional<Removal> find(Work work, UUID id) {
        return work.sql(ONE)
                .param("organisation", work.organisation().value())
                .param("removal", id)
                .query((row, _) -> removal(work, row))
                .optional();
    }

    List<Removal> latest(Work work) {
        return work.sql(LATEST)
                .param("organisation", work.organisation().value())
                .query((row, _) -> removal(work, row))
                .list();
    }

    int overdue(Work work) {
        return work.sql(OVERDUE)
                .param("organisation", work.organisation().value())
                .param("today", work.today())
                .query(Integer.class)
                .single();
    }

    private static Removal removal(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("removal_id", UUID.class);
        return new Removal(
                id,
                new PersonId(row.getObject("asked_by", UUID.class)),
                new Removal.Wish(
                        Removal.Purpose.parse(row.getString("purpose")).orElseThrow(),
                        work.open(WORDS, id, row.getBytes("words")),
                        work.open(RECIPIENT, id, row.getBytes("recipient")),
                        Optional.ofNullable(row.getObject("premises_id", UUID.class))
                                .map(PremisesId::new),
                        row.getBoolean("clinical"),
                        row.getObject("due_on", LocalDate.class)),
                new Removal.Allowed(
                        new PersonId(row.getObject("allowed_by", UUID.class)),
                        row.getTimestamp("allowed_at").toInstant(),
                        row.getTimestamp("allowed_until").toInstant()),
                taken(row),
                RemovalStepStore.canary(work, id, row.getBytes("canary")),
                end(work, id, row));
    }

    private static Optional<Removal.Taken> taken(ResultSet row) throws SQLException {
        var begun = instant(row, "begun_at");
        return begun == null
                ? Optional.empty()
                : Optional.of(new Removal.Taken(
                        begun,
                        row.getBoolean("complete"),
                        row.getInt("people"),
                        row.getInt("left_out"),
                        row.getInt("blanked")));
    }

    private static Optional<Removal.End> end(Work work, UUID id, ResultSet row) throws SQLException {
        var at = instant(row, "ended_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Removal.End(
                        Removal.Ending.parse(row.getString("ending")).orElseThrow(),
                        at,
                        new PersonId(row.getObject("ended_by", UUID.class)),
                        RemovalStepStore.note(work, id, row.getBytes("ended_note"))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
