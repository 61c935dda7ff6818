package uk.co.pharmacyiq.controlled.checking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.Found;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.Step;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.What;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Discrepancy cases and what was done about them: added, never changed. */
@Repository
class DiscrepancyStore {

    private static final String WORDS = "controlled.discrepancy_step.words";

    private static final String OPEN = """
            insert into controlled.discrepancy
                   (organisation_id, discrepancy_id, section_id, origin, check_id, entry_no, variance, opened_at, opened_by, event_id)
            values (:organisation, :discrepancy, :section, :origin, :check, :entry, :variance, :now, :by, :event)
            """;

    private static final String STEP = """
            insert into controlled.discrepancy_step
                   (organisation_id, discrepancy_id, step_no, kind, detail, words, taken_by, taken_at, event_id)
            values (:organisation, :discrepancy, :number, :kind, :detail, :words, :by, :now, :event)
            """;

    private static final String CASES = """
            select d.discrepancy_id, d.section_id, d.check_id, d.entry_no, d.variance, d.opened_at, d.opened_by
              from controlled.discrepancy d
              join controlled.section s on s.organisation_id = d.organisation_id and s.section_id = d.section_id
             where d.organisation_id = :organisation and (:premises::uuid is null or s.premises_id = :premises)
               and (:section::uuid is null or d.section_id = :section)
               and (:discrepancy::uuid is null or d.discrepancy_id = :discrepancy)
             order by d.opened_at desc, d.discrepancy_id desc
             limit 500
            """;

    private static final String STEPS = """
            select discrepancy_id, step_no, kind, detail, words, taken_by, taken_at
              from controlled.discrepancy_step
             where organisation_id = :organisation and discrepancy_id = any(:discrepancies)
             order by discrepancy_id, step_no
            """;

    void open(Work work, UUID discrepancy, SectionId section, Found found) {
        work.sql(OPEN)
                .param("discrepancy", discrepancy)
                .param("section", section.value())
                .param("origin", found.check().isPresent() ? "CHECK" : "OVERRIDE")
                .param("check", found.check().orElse(null), Types.OTHER)
                .param("entry", found.entry())
                .param("variance", found.variance())
                .param("now", Timestamp.from(found.at()))
                .param("by", found.by().value())
                .param("event", work.eventId())
                .update();
    }

    void step(Work work, UUID discrepancy, int number, Step step) {
        var words = work.seal(WORDS, discrepancy + "/" + number, step.words());
        work.sql(STEP)
                .param("discrepancy", discrepancy)
                .param("number", number)
                .param("kind", step.what().name())
                .param("detail", step.detail())
                .param("words", words)
                .param("by", step.by().value())
                .param("now", Timestamp.from(step.at()))
                .param("event", work.eventId())
                .update();
    }

    /** The cases of premises, the latest first. */
    List<Discrepancy> at(Work work, PremisesId premises) {
        return some(work, premises.value(), null, null);
    }

    /** The cases of a section, the latest first. */
    List<Discrepancy> of(Work work, SectionId section) {
        return some(work, null, section.value(), null);
    }

    /** A case of these premises; one of others is none. */
    Optional<Discrepancy> find(Work work, PremisesId premises, UUID discrepancy) {
        return some(work, premises.value(), null, discrepancy).stream().findFirst();
    }

    private static List<Discrepancy> some(
            Work work, @Nullable UUID premises, @Nullable UUID section, @Nullable UUID discrepancy) {
        var bare = work.sql(CASES)
                .param("premises", premises, Types.OTHER)
                .param("section", section, Types.OTHER)
                .param("discrepancy", discrepancy, Types.OTHER)
                .query((row, _) -> bare(row))
                .list();
        var steps = steps(work, bare.stream().map(Discrepancy::id).toList());
        return bare.stream()
                .map(each -> new Discrepancy(
                        each.id(), each.section(), each.found(), steps.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Discrepancy bare(ResultSet row) throws SQLException {
        return new Discrepancy(
                row.getObject("discrepancy_id", UUID.class),
                new SectionId(row.getObject("section_id", UUID.class)),
                new Found(
                        Optional.ofNullable(row.getObject("check_id", UUID.class)),
                        row.getLong("entry_no"),
                        row.getBigDecimal("variance"),
                        row.getTimestamp("opened_at").toInstant(),
                        new PersonId(row.getObject("opened_by", UUID.class))),
                List.of());
    }

    private static Map<UUID, List<Step>> steps(Work work, List<UUID> discrepancies) {
        var steps = new HashMap<UUID, List<Step>>();
        work.sql(STEPS)
                .param("discrepancies", discrepancies.toArray(UUID[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getObject("discrepancy_id", UUID.class), _ -> new ArrayList<>())
                            .add(step(work, row));
                });
        return steps;
    }

    private static Step step(Work work, ResultSet row) throws SQLException {
        var place = row.getObject("discrepancy_id", UUID.class) + "/" + row.getInt("step_no");
        return new Step(
                What.valueOf(row.getString("kind")),
                row.getString("detail"),
                work.open(WORDS, place, row.getBytes("words")),
                new PersonId(row.getObject("taken_by", UUID.class)),
                row.getTimestamp("taken_at").toInstant());
    }
}
