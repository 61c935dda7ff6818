package uk.co.pharmacyiq.controlled.checking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Books;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Count;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** Checks that are under way, and the counts of any: added, never changed. */
@Repository
class CheckStore {

    private static final String BEGIN = """
            insert into controlled.balance_check (organisation_id, check_id, section_id, begun_at, event_id)
            values (:organisation, :check, :section, :now, :event)
            """;

    private static final String COUNT = """
            insert into controlled.check_count
                   (organisation_id, check_id, count_no, counted_by, session_id, counted_at, quantity, entry_no, balance,
                    agreed, event_id)
            values (:organisation, :check, :number, :by, :session, :now, :quantity, :entry, :balance, :agreed, :event)
            """;

    private static final String UNDER_WAY = """
            select c.check_id, c.section_id, n.counted_by, n.session_id, n.counted_at, n.quantity, n.entry_no, n.balance, n.agreed
              from controlled.balance_check c
              join controlled.section s on s.organisation_id = c.organisation_id and s.section_id = c.section_id
              join controlled.check_count n on n.organisation_id = c.organisation_id and n.check_id = c.check_id
             where c.organisation_id = :organisation
               and s.premises_id = :premises
               and c.begun_at > :since
               and not exists (select from controlled.check_result r
                                where r.organisation_id = c.organisation_id and r.check_id = c.check_id)
             order by c.begun_at, c.check_id, n.count_no
            """;

    private static final String COUNTS = """
            select check_id, counted_by, session_id, counted_at, quantity, entry_no, balance, agreed
              from controlled.check_count
             where organisation_id = :organisation
               and check_id = :check
             order by count_no
            """;

    /** Begins a check of a section with nothing counted yet. */
    UUID begin(Work work, SectionId section) {
        var check = TimeOrderedId.next();
        work.sql(BEGIN)
                .param("check", check)
                .param("section", section.value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
        return check;
    }

    void count(Work work, UUID check, int number, Count count) {
        work.sql(COUNT)
                .param("check", check)
                .param("number", number)
                .param("by", count.by().value())
                .param("session", count.session())
                .param("now", Timestamp.from(count.at()))
                .param("quantity", count.quantity())
                .param("entry", count.books().entry())
                .param("balance", count.books().balance())
                .param("agreed", count.agreed())
                .param("event", work.eventId())
                .update();
    }

    private record Row(UUID check, SectionId section, Count count) {}

    /** What was begun lately at premises and has no result yet; the last for each section counts. */
    List<BalanceCheck> underWay(Work work, PremisesId premises) {
        var counts = new LinkedHashMap<SectionId, List<Row>>();
        work.sql(UNDER_WAY)
                .param("premises", premises.value())
                .param("since", Timestamp.from(work.now().minus(BalanceCheck.PATIENCE)))
                .query((row, _) -> new Row(
                        row.getObject("check_id", UUID.class),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        count(row)))
                .list()
                .forEach(row -> counts.computeIfAbsent(row.section(), _ -> new ArrayList<>())
                        .add(row));
        return counts.values().stream()
                .map(rows -> new BalanceCheck(
                        rows.getLast().check(),
                        rows.getLast().section(),
                        rows.stream()
                                .filter(row -> row.check().equals(rows.getLast().check()))
                                .map(Row::count)
                                .toList(),
                        Optional.empty()))
                .toList();
    }

    /** The counts of one check, in order. */
    List<Count> counts(Work work, UUID check) {
        return work.sql(COUNTS)
                .param("check", check)
                .query((row, _) -> count(row))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                new PersonId(row.getObject("counted_by", UUID.class)),
                row.getObject("session_id", UUID.class),
                row.getTimestamp("counted_at").toInstant(),
                row.getBigDecimal("quantity"),
                new Books(row.getLong("entry_no"), row.getBigDecimal("balance")),
                row.getBoolean("agreed"));
    }
}
