package uk.co.pharmacyiq.controlled;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.controlled.Entry.Footnote;
import uk.co.pharmacyiq.controlled.Entry.Signed;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** What is written beneath entries. */
@Repository
class FootnoteStore {

    private static final String WORDS = "controlled.footnote.words";

    private static final String NOTE = """
            insert into controlled.footnote
                   (organisation_id, section_id, number, note_no, written_on, written_at, written_by, line, event_id, words)
            values (:organisation, :section, :number, :note, :day, :at, :by, :line, :event, :words)
            """;

    private static final String COUNT = """
            select count(*)
              from controlled.footnote
             where organisation_id = :organisation
               and section_id = :section
               and number = :number
            """;

    private static final String NOTES = """
            select section_id, number, note_no, written_on, written_at, written_by, line, words
              from controlled.footnote
             where organisation_id = :organisation
               and section_id = :section
               and number between :first and :last
             order by number, note_no
            """;

    /** With what corrects the corrections themselves. */
    private static final String CORRECTED = """
            with recursive correction as (
                select e.number, e.quantity
                  from controlled.entry e
                 where e.organisation_id = :organisation
                   and e.section_id = :section
                   and e.corrects = :number
                union all
                select e.number, e.quantity
                  from correction c
                  join controlled.entry e on e.corrects = c.number
                 where e.organisation_id = :organisation
                   and e.section_id = :section)
            select coalesce(sum(quantity), 0)
              from correction
            """;

    private record Noted(long number, Footnote note) {}

    void note(Work work, SectionId section, long number, Optional<Long> line, String words) {
        int note = 1
                + work.sql(COUNT)
                        .param("section", section.value())
                        .param("number", number)
                        .query(Integer.class)
                        .single();
        var row = section + "/" + number + "/" + note;
        work.sql(NOTE)
                .param("section", section.value())
                .param("number", number)
                .param("note", note)
                .param("day", work.today())
                .param("at", Timestamp.from(work.now()))
                .param("by", work.person().value())
                .param("line", line.orElse(null), Types.BIGINT)
                .param("event", work.eventId())
                .param("words", work.seal(WORDS, row, words))
                .update();
    }

    /** What an entry was corrected by so far; to be asked while its section is held. */
    BigDecimal correctedBy(Work work, SectionId section, long number) {
        return work.sql(CORRECTED)
                .param("section", section.value())
                .param("number", number)
                .query(BigDecimal.class)
                .single();
    }

    /** What stands beneath the entries of a section from one number to another. */
    Map<Long, List<Footnote>> beneath(Work work, SectionId section, long first, long last) {
        return work
                .sql(NOTES)
                .param("section", section.value())
                .param("first", first)
                .param("last", last)
                .query((row, _) -> noted(work, row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Noted::number, Collectors.mapping(Noted::note, Collectors.toList())));
    }

    private static Noted noted(Work work, ResultSet row) throws SQLException {
        long number = row.getLong("number");
        int note = row.getInt("note_no");
        var text = Written.read(work.open(
                WORDS, row.getObject("section_id", UUID.class) + "/" + number + "/" + note, row.getBytes("words")));
        return new Noted(
                number,
                new Footnote(
                        note,
                        row.getObject("written_on", LocalDate.class),
                        row.getTimestamp("written_at").toInstant(),
                        new Signed(
                                new PersonId(row.getObject("written_by", UUID.class)),
                                text.by(),
                                text.registration(),
                                Optional.empty()),
                        text.note(),
                        Optional.ofNullable(row.getObject("line", Long.class))));
    }
}
