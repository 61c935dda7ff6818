package uk.co.pharmacyiq.controlled.checking;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Books;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Result;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Verdict;
import uk.co.pharmacyiq.controlled.checking.CheckSettings.Tolerance;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** What came of checks: added, never changed. */
@Repository
class ResultStore {

    private static final String ADD = """
            insert into controlled.check_result
                   (organisation_id, check_id, section_id, entry_no, counted, expected, variance, fresh, throughput,
                    over_percent, under_percent, verdict, settled_at, event_id)
            values (:organisation, :check, :section, :entry, :counted, :expected, :variance, :fresh, :throughput,
                    :over, :under, :verdict, :now, :event)
            """;

    private static final String OF_SECTION = """
            select check_id, section_id, entry_no, counted, expected, variance, fresh, throughput, verdict, settled_at
              from controlled.check_result
             where organisation_id = :organisation
               and section_id = :section
             order by settled_at desc, check_id desc
             limit :most
            """;

    private static final String LATEST = """
            select distinct on (r.section_id)
                   r.check_id, r.section_id, r.entry_no, r.counted, r.expected, r.variance, r.fresh, r.throughput, r.verdict,
                   r.settled_at
              from controlled.check_result r
              join controlled.section s on s.organisation_id = r.organisation_id and s.section_id = r.section_id
             where r.organisation_id = :organisation
               and s.premises_id = :premises
             order by r.section_id, r.settled_at desc, r.check_id desc
            """;

    private static final String SINCE = """
            select coalesce(sum(-quantity) filter (where kind in ('SUPPLIED', 'DESTROYED')), 0) as throughput,
                   coalesce(sum(quantity) filter (where case kind when 'CORRECTION' then corrects <= :entry
                                                                  else occurred_at <= :at end), 0) as belated
              from controlled.entry
             where organisation_id = :organisation
               and section_id = :section
               and number > :entry
            """;

    /** A settled check of a section. */
    record Settled(UUID check, SectionId section, Result result) {}

    /**
     * What the register says happened since a check.
     *
     * @param throughput what was supplied or destroyed
     * @param belated what was entered since, and belongs before the check: late entries, and corrections of entries that
     *     stood there then
     */
    record Since(BigDecimal throughput, BigDecimal belated) {}

    void add(Work work, UUID check, SectionId section, Result result, Tolerance tolerance) {
        work.sql(ADD)
                .param("check", check)
                .param("section", section.value())
                .param("entry", result.books().entry())
                .param("counted", result.counted())
                .param("expected", result.books().balance())
                .param("variance", result.variance())
                .param("fresh", result.fresh())
                .param("throughput", result.throughput())
                .param("over", tolerance.over())
                .param("under", tolerance.under())
                .param("verdict", result.verdict().name())
                .param("now", Timestamp.from(result.at()))
                .param("event", work.eventId())
                .update();
    }

    /** The latest first. */
    List<Settled> of(Work work, SectionId section, int most) {
        return work.sql(OF_SECTION)
                .param("section", section.value())
                .param("most", most)
                .query((row, _) -> settled(row))
                .list();
    }

    /** The last check of each section of premises that was ever checked. */
    Map<SectionId, Settled> latest(Work work, PremisesId premises) {
        return work.sql(LATEST).param("premises", premises.value()).query((row, _) -> settled(row)).list().stream()
                .collect(Collectors.toMap(Settled::section, Function.identity()));
    }

    /** What happened since the check before, or since the section was begun. */
    Since since(Work work, SectionId section, Optional<Settled> before) {
        return work.sql(SINCE)
                .param("section", section.value())
                .param(
                        "entry",
                        before.map(each -> each.result().books().entry()).orElse(0L))
                .param(
                        "at",
                        Timestamp.from(before.map(each -> each.result().at()).orElse(Instant.EPOCH)))
                .query((row, _) -> new Since(row.getBigDecimal("throughput"), row.getBigDecimal("belated")))
                .single();
    }

    private static Settled settled(ResultSet row) throws SQLException {
        return new Settled(
                row.getObject("check_id", UUID.class),
                new SectionId(row.getObject("section_id", UUID.class)),
                new Result(
                        new Books(row.getLong("entry_no"), row.getBigDecimal("expected")),
                        row.getBigDecimal("counted"),
                        row.getBigDecimal("variance"),
                        row.getBigDecimal("fresh"),
                        row.getBigDecimal("throughput"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getTimestamp("settled_at").toInstant()));
    }
}
