package uk.co.pharmacyiq.inventory.cold;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** The readings of fridges and the notes beneath them: added, never changed. */
@Repository
class ReadingStore {

    private static final String NOTE = "inventory.reading_note.words";

    private static final String ADD = """
            insert into inventory.reading
                   (organisation_id, fridge_id, reading_id, taken_at, current, lowest, highest, range_low, range_high,
                    out_of_range, source, entered_by, entered_at, event_id)
            values (:organisation, :fridge, :reading, :taken, :current, :lowest, :highest, :low, :high, :out, :source, :by,
                    :now, :event)
            on conflict do nothing
            """;

    private static final String SINCE = """
            select reading_id, taken_at, current, lowest, highest, range_low, range_high, source, entered_by, entered_at
              from inventory.reading
             where organisation_id = :organisation
               and fridge_id = :fridge
               and taken_at >= :since
             order by taken_at, reading_id
             limit 20000
            """;

    private static final String NOTES = """
            select reading_id, note_id, words, written_by, written_at
              from inventory.reading_note
             where organisation_id = :organisation
               and fridge_id = :fridge
             order by written_at, note_id
            """;

    private static final String ADD_NOTE = """
            insert into inventory.reading_note
                   (organisation_id, fridge_id, reading_id, note_id, words, written_by, written_at, event_id)
            select r.organisation_id, r.fridge_id, r.reading_id, :note, :words, :by, :now, :event
              from inventory.reading r
             where r.organisation_id = :organisation
               and r.fridge_id = :fridge
               and r.reading_id = :reading
            """;

    private record Noted(UUID reading, Reading.Note note) {}

    /** False where there is one of this moment already: what is sent twice is taken once. */
    boolean add(Work work, UUID fridge, Reading reading) {
        var degrees = reading.degrees();
        return work.sql(ADD)
                        .param("fridge", fridge)
                        .param("reading", reading.id())
                        .param("taken", Timestamp.from(reading.takenAt()))
                        .param("current", degrees.current())
                        .param("lowest", degrees.lowest().orElse(null), Types.NUMERIC)
                        .param("highest", degrees.highest().orElse(null), Types.NUMERIC)
                        .param("low", reading.range().low())
                        .param("high", reading.range().high())
                        .param("out", reading.isOut())
                        .param("source", reading.entry().source().name())
                        .param("by", reading.entry().by().value())
                        .param("now", Timestamp.from(reading.entry().at()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    /** From a moment on, oldest first. */
    List<Reading> since(Work work, UUID fridge, Instant since) {
        var notes = notes(work, fridge);
        return work.sql(SINCE)
                .param("fridge", fridge)
                .param("since", Timestamp.from(since))
                .query((row, _) -> reading(row, notes))
                .list();
    }

    boolean note(Work work, UUID fridge, UUID reading, UUID note, String text) {
        var words = work.seal(NOTE, place(fridge, reading, note), text);
        return work.sql(ADD_NOTE)
                        .param("fridge", fridge)
                        .param("reading", reading)
                        .param("note", note)
                        .param("words", words)
                        .param("by", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    private static String place(UUID fridge, UUID reading, UUID note) {
        return fridge + "/" + reading + "/" + note;
    }

    private static Map<UUID, List<Reading.Note>> notes(Work work, UUID fridge) {
        return work.sql(NOTES).param("fridge", fridge).query((row, _) -> noted(work, fridge, row)).list().stream()
                .collect(Collectors.groupingBy(
                        Noted::reading, HashMap::new, Collectors.mapping(Noted::note, Collectors.toList())));
    }

    private static Noted noted(Work work, UUID fridge, ResultSet row) throws SQLException {
        var reading = row.getObject("reading_id", UUID.class);
        var place = place(fridge, reading, row.getObject("note_id", UUID.class));
        return new Noted(
                reading,
                new Reading.Note(
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getTimestamp("written_at").toInstant(),
                        work.open(NOTE, place, row.getBytes("words"))));
    }

    private static Reading reading(ResultSet row, Map<UUID, List<Reading.Note>> notes) throws SQLException {
        var id = row.getObject("reading_id", UUID.class);
        return new Reading(
                id,
                row.getTimestamp("taken_at").toInstant(),
                new Reading.Degrees(row.getBigDecimal("current"), degrees(row, "lowest"), degrees(row, "highest")),
                new ColdRange(row.getBigDecimal("range_low"), row.getBigDecimal("range_high")),
                new Reading.Entry(
                        Reading.Source.valueOf(row.getString("source")),
                        new PersonId(row.getObject("entered_by", UUID.class)),
                        row.getTimestamp("entered_at").toInstant()),
                notes.getOrDefault(id, List.of()));
    }

    private static Optional<BigDecimal> degrees(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }
}
