package uk.co.pharmacyiq.controlled.checking;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Since when sections are to be checked, and on which days it was noted that one had not been in time. */
@Repository
class OverdueStore {

    private static final String PREMISES = """
            select distinct premises_id
              from controlled.section
             where organisation_id = :organisation
             order by premises_id
            """;

    private static final String NOTED = """
            select section_id
              from controlled.check_overdue
             where organisation_id = :organisation
               and on_day = :today
            """;

    private static final String NOTE = """
            insert into controlled.check_overdue (organisation_id, section_id, on_day, days, noted_at, event_id)
            values (:organisation, :section, :today, :days, :now, :event)
            on conflict do nothing
            """;

    private static final String BEGUN = """
            select s.section_id,
                   coalesce((select min(e.entered_at)
                               from controlled.entry e
                              where e.organisation_id = s.organisation_id
                                and e.section_id = s.section_id
                                and e.number > r.entry_no), s.begun_at) as begun_at
              from controlled.section s
              left join lateral (
                    select l.entry_no, l.counted, l.verdict
                      from controlled.check_result l
                     where l.organisation_id = s.organisation_id
                       and l.section_id = s.section_id
                     order by l.settled_at desc, l.check_id desc
                     limit 1) r on r.counted = 0 and r.verdict = 'AGREED'
             where s.organisation_id = :organisation
               and s.premises_id = :premises
            """;

    private record Begun(SectionId section, Instant at) {}

    /** Where the organisation at work keeps a register. */
    List<PremisesId> premises(Work work) {
        return work.sql(PREMISES).query(UUID.class).list().stream()
                .map(PremisesId::new)
                .toList();
    }

    /** When the sections of premises were begun; one that a check found empty, when something was entered after that. */
    Map<SectionId, Instant> begun(Work work, PremisesId premises) {
        return work
                .sql(BEGUN)
                .param("premises", premises.value())
                .query((row, _) -> new Begun(
                        new SectionId(row.getObject("section_id", UUID.class)),
                        row.getTimestamp("begun_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Begun::section, Begun::at));
    }

    /** The sections that were noted today. */
    Set<SectionId> notedToday(Work work) {
        return work.sql(NOTED).param("today", Date.valueOf(work.today())).query(UUID.class).list().stream()
                .map(SectionId::new)
                .collect(Collectors.toSet());
    }

    /** False where somebody noted it just now. */
    boolean note(Work work, SectionId section, long days) {
        return work.sql(NOTE)
                        .param("section", section.value())
                        .param("today", Date.valueOf(work.today()))
                        .param("days", days)
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }
}
