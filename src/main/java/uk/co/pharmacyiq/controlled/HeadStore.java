package uk.co.pharmacyiq.controlled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Lists the sections of a register as they stand. */
@Repository
class HeadStore {

    private static final String ALL = """
            select s.section_id, s.premises_id, s.class, s.drug, s.strength, s.form, s.unit,
                   coalesce(e.number, 0) as last, coalesce(e.balance, 0) as balance, e.entered_at,
                   (select count(*) from controlled.entry l
                     where l.organisation_id = s.organisation_id and l.section_id = s.section_id and l.late) as late
              from controlled.section s
              left join lateral (
                    select e.number, e.balance, e.entered_at
                      from controlled.entry e
                     where e.organisation_id = s.organisation_id
                       and e.section_id = s.section_id
                     order by e.number desc
                     limit 1) e on true
             where s.organisation_id = :organisation
               and s.premises_id = :premises
               and (:section::uuid is null or s.section_id = :section)
             order by lower(s.class), lower(s.drug), lower(s.form), length(s.strength), s.strength, s.section_id
            """;

    private static final String LAST_BEFORE = """
            select coalesce(max(number), 0)
              from controlled.entry
             where organisation_id = :organisation
               and section_id = :section
               and entered_at < :moment
            """;

    /** The number of the last entry that was written before a moment; 0 where there is none. */
    long lastBefore(Work work, SectionId section, Instant moment) {
        return work.sql(LAST_BEFORE)
                .param("section", section.value())
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .single();
    }

    /** The sections of premises, by class, drug, form and strength. */
    List<Section> at(Work work, PremisesId premises) {
        return some(work, premises, null);
    }

    /** A section of these premises; one of others is none (CD-16). */
    Optional<Section> find(Work work, PremisesId premises, SectionId section) {
        return some(work, premises, section.value()).stream().findFirst();
    }

    private static List<Section> some(Work work, PremisesId premises, @Nullable UUID section) {
        return work.sql(ALL)
                .param("premises", premises.value())
                .param("section", section, Types.OTHER)
                .query((row, _) -> section(row))
                .list();
    }

    private static Section section(ResultSet row) throws SQLException {
        return new Section(
                new SectionId(row.getObject("section_id", UUID.class)),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                new DrugLine(
                        row.getString("class"),
                        row.getString("drug"),
                        row.getString("strength"),
                        row.getString("form")),
                row.getString("unit"),
                row.getLong("last"),
                row.getBigDecimal("balance"),
                Optional.ofNullable(row.getTimestamp("entered_at")).map(Timestamp::toInstant),
                row.getLong("late"));
    }
}
