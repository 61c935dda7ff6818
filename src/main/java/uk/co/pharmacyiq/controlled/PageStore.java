package uk.co.pharmacyiq.controlled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.controlled.Entry.Kind;
import uk.co.pharmacyiq.controlled.Entry.Links;
import uk.co.pharmacyiq.controlled.Entry.Signed;
import uk.co.pharmacyiq.controlled.Entry.Told;
import uk.co.pharmacyiq.controlled.Entry.When;
import uk.co.pharmacyiq.controlled.Particulars.Collection;
import uk.co.pharmacyiq.controlled.Particulars.Collector;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.work.Work;

/** Reads the pages of the register: entries by number, each with what stands beneath it. */
@Repository
class PageStore {

    private static final String ENTRIES = """
            select section_id, number, kind, occurred_on, occurred_at, entered_at, entered_by, other_person, quantity,
                   balance, late, schedule, collector, id_requested, id_provided, movement_id, corrects, overridden,
                   event_id, particulars, digest
              from controlled.entry
             where organisation_id = :organisation
               and section_id = :section
               and number between :first and :last
             order by number
            """;

    private static final String OF_MOVEMENT = """
            select section_id, number
              from controlled.entry
             where organisation_id = :organisation
               and movement_id = :movement
             order by section_id
            """;

    /** Where an entry stands. */
    record Spot(SectionId section, long number) {}

    /** What proves an entry: as it stands, what lies sealed beside it if it still opens, and its digest. */
    record Proved(Draft draft, Optional<String> written, byte[] digest) {}

    /** Entries of a section from one number to another, both included, without what stands beneath. */
    List<Entry> entries(Work work, SectionId section, long first, long last) {
        return work.sql(ENTRIES)
                .param("section", section.value())
                .param("first", first)
                .param("last", last)
                .query((row, _) -> entry(work, row))
                .list();
    }

    /** The same, as they are proved. */
    List<Proved> proved(Work work, SectionId section, long first, long last) {
        return work.sql(ENTRIES)
                .param("section", section.value())
                .param("first", first)
                .param("last", last)
                .query((row, _) -> new Proved(draft(row), intact(work, row), row.getBytes("digest")))
                .list();
    }

    /** The entries that are the register's side of a movement of stock. */
    List<Spot> ofMovement(Work work, UUID movement) {
        return work.sql(OF_MOVEMENT)
                .param("movement", movement)
                .query((row, _) ->
                        new Spot(new SectionId(row.getObject("section_id", UUID.class)), row.getLong("number")))
                .list();
    }

    private static Entry entry(Work work, ResultSet row) throws SQLException {
        var text = Written.read(written(work, row));
        var draft = draft(row);
        var collection = draft.collection();
        return new Entry(
                draft.number(),
                draft.kind(),
                new When(
                        row.getObject("occurred_on", LocalDate.class),
                        draft.moments().occurredAt(),
                        draft.moments().enteredAt(),
                        row.getBoolean("late")),
                draft.change(),
                draft.balance(),
                draft.schedule(),
                new Signed(
                        draft.persons().by(),
                        text.by(),
                        text.registration(),
                        draft.persons().other()),
                new Told(
                        text.name(),
                        text.address(),
                        text.authority(),
                        collection.flatMap(Collection::by),
                        text.professional(),
                        collection.flatMap(Collection::idRequested),
                        collection.flatMap(Collection::idProvided),
                        text.note()),
                new Links(
                        draft.links().movement(),
                        draft.links().corrects(),
                        row.getObject("event_id", UUID.class),
                        draft.links().overridden()),
                List.of());
    }

    private static String written(Work work, ResultSet row) throws SQLException {
        return work.open(
                EntryStore.PARTICULARS,
                row.getObject("section_id", UUID.class) + "/" + row.getLong("number"),
                row.getBytes("particulars"));
    }

    /** Empty where it was altered or moved. */
    private static Optional<String> intact(Work work, ResultSet row) throws SQLException {
        try {
            return Optional.of(written(work, row));
        } catch (IllegalStateException altered) {
            return Optional.empty();
        }
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new SectionId(row.getObject("section_id", UUID.class)),
                row.getLong("number"),
                Kind.valueOf(row.getString("kind")),
                new Draft.Moments(moment(row, "occurred_at"), moment(row, "entered_at")),
                new Draft.Persons(
                        new PersonId(row.getObject("entered_by", UUID.class)),
                        Optional.ofNullable(row.getObject("other_person", UUID.class))
                                .map(PersonId::new)),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("balance"),
                Level.valueOf(row.getString("schedule")),
                collection(row),
                new Draft.Links(
                        Optional.ofNullable(row.getObject("movement_id", UUID.class)),
                        Optional.ofNullable(row.getObject("corrects", Long.class)),
                        row.getBoolean("overridden")));
    }

    private static Optional<Collection> collection(ResultSet row) throws SQLException {
        var by = row.getString("collector");
        return by == null
                ? Optional.empty()
                : Optional.of(new Collection(
                        Optional.of(Collector.valueOf(by)),
                        Optional.empty(),
                        Optional.of(row.getBoolean("id_requested")),
                        Optional.of(row.getBoolean("id_provided"))));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
