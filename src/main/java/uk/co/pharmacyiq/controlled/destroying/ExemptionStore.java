package uk.co.pharmacyiq.controlled.destroying;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The waste exemptions of premises; the one that ends last counts. */
@Repository
class ExemptionStore {

    private static final String LAST = """
            select exemption_id, premises_id, reference, valid_from, valid_until
              from controlled.waste_exemption
             where organisation_id = :organisation
               and premises_id = :premises
             order by valid_until desc, exemption_id desc
             limit 1
            """;

    private static final String HOLDS = """
            select exemption_id, premises_id, reference, valid_from, valid_until
              from controlled.waste_exemption
             where organisation_id = :organisation
               and premises_id = :premises
               and :day between valid_from and valid_until
             order by valid_until desc, exemption_id desc
             limit 1
            """;

    private static final String ONE = """
            select exemption_id, premises_id, reference, valid_from, valid_until
              from controlled.waste_exemption
             where organisation_id = :organisation
               and exemption_id = :exemption
            """;

    private static final String ADD = """
            insert into controlled.waste_exemption
                   (organisation_id, exemption_id, premises_id, reference, valid_from, valid_until, added_at, added_by,
                    event_id)
            values (:organisation, :exemption, :premises, :reference, :from, :until, :now, :by, :event)
            """;

    private static final String ENDING = """
            select distinct on (premises_id) exemption_id, premises_id, reference, valid_from, valid_until, told_at
              from controlled.waste_exemption
             where organisation_id = :organisation
             order by premises_id, valid_until desc, exemption_id desc
            """;

    private static final String TELL = """
            update controlled.waste_exemption
               set told_at = :now
             where organisation_id = :organisation
               and exemption_id = :exemption
               and told_at is null
            """;

    Optional<Exemption> last(Work work, PremisesId premises) {
        return work.sql(LAST)
                .param("premises", premises.value())
                .query((row, _) -> exemption(row))
                .optional();
    }

    Optional<Exemption> holding(Work work, PremisesId premises, LocalDate day) {
        return work.sql(HOLDS)
                .param("premises", premises.value())
                .param("day", Date.valueOf(day))
                .query((row, _) -> exemption(row))
                .optional();
    }

    Optional<Exemption> find(Work work, UUID exemption) {
        return work.sql(ONE)
                .param("exemption", exemption)
                .query((row, _) -> exemption(row))
                .optional();
    }

    void add(Work work, Exemption exemption) {
        work.sql(ADD)
                .param("exemption", exemption.id())
                .param("premises", exemption.premises().value())
                .param("reference", exemption.reference())
                .param("from", Date.valueOf(exemption.from()))
                .param("until", Date.valueOf(exemption.until()))
                .param("now", Timestamp.from(work.now()))
                .param("by", work.person().value())
                .param("event", work.eventId())
                .update();
    }

    /** The last exemption of each premises of which nobody was told yet that it ends. */
    List<Exemption> untold(Work work) {
        return work
                .sql(ENDING)
                .query((row, _) ->
                        row.getTimestamp("told_at") == null ? Optional.of(exemption(row)) : Optional.<Exemption>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Remembers that they were told; false where somebody else did it first. */
    boolean told(Work work, Exemption exemption) {
        return work.sql(TELL)
                        .param("exemption", exemption.id())
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    private static Exemption exemption(ResultSet row) throws SQLException {
        return new Exemption(
                row.getObject("exemption_id", UUID.class),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                row.getString("reference"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
