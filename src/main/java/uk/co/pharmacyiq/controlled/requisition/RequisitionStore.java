package uk.co.pharmacyiq.controlled.requisition;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Requisitions; the original is sent once, and nothing else of one is changed. */
@Repository
class RequisitionStore {

    private static final String DETAILS = "controlled.requisition.details";

    private static final String AT = """
            select requisition_id, movement_id, signed_on, supplied_at, quantity, unit, details, sent_on
              from controlled.requisition
             where organisation_id = :organisation
               and premises_id = :premises
             order by supplied_at desc, requisition_id
             limit 200
            """;

    private static final String ADD = """
            insert into controlled.requisition
                   (organisation_id, requisition_id, premises_id, movement_id, signed_on, supplied_on, supplied_at, supplied_by,
                    quantity, unit, details, event_id)
            values (:organisation, :requisition, :premises, :movement, :signed, :day, :now, :by, :quantity, :unit, :details,
                    :event)
            """;

    private static final String SUPPLIED_ON = """
            select supplied_on
              from controlled.requisition
             where organisation_id = :organisation
               and premises_id = :premises
               and requisition_id = :requisition
               for no key update
            """;

    private static final String SEND = """
            update controlled.requisition
               set sent_on = :day,
                   sent_at = :now,
                   sent_by = :by,
                   sent_event_id = :event
             where organisation_id = :organisation
               and premises_id = :premises
               and requisition_id = :requisition
               and sent_at is null
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The latest first. */
    List<Requisition> at(Work work, PremisesId premises) {
        return work.sql(AT)
                .param("premises", premises.value())
                .query((row, _) -> requisition(work, row))
                .list();
    }

    void add(Work work, PremisesId premises, Requisition requisition) {
        var details = JSON.writeValueAsString(requisition.details());
        work.sql(ADD)
                .param("requisition", requisition.id())
                .param("premises", premises.value())
                .param("movement", requisition.movement())
                .param("signed", Date.valueOf(requisition.signedOn()))
                .param("day", Date.valueOf(work.today()))
                .param("now", Timestamp.from(requisition.suppliedAt()))
                .param("by", work.person().value())
                .param("quantity", requisition.quantity().value())
                .param("unit", requisition.unit())
                .param("details", work.seal(DETAILS, requisition.id(), details))
                .param("event", work.eventId())
                .update();
    }

    /** On which day it was supplied, held until the work ends; empty where there is no such requisition here. */
    Optional<LocalDate> suppliedOn(Work work, PremisesId premises, UUID requisition) {
        return work.sql(SUPPLIED_ON)
                .param("premises", premises.value())
                .param("requisition", requisition)
                .query(LocalDate.class)
                .optional();
    }

    /** Notes that the original was sent; false where it was before. */
    boolean send(Work work, PremisesId premises, UUID requisition, LocalDate day) {
        return work.sql(SEND)
                        .param("premises", premises.value())
                        .param("requisition", requisition)
                        .param("day", Date.valueOf(day))
                        .param("now", Timestamp.from(work.now()))
                        .param("by", work.person().value())
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    private static Requisition requisition(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("requisition_id", UUID.class);
        return new Requisition(
                id,
                row.getObject("movement_id", UUID.class),
                row.getObject("signed_on", LocalDate.class),
                row.getTimestamp("supplied_at").toInstant(),
                new Quantity(row.getBigDecimal("quantity")),
                row.getString("unit"),
                JSON.readValue(work.open(DETAILS, id, row.getBytes("details")), Requisition.Details.class),
                Optional.ofNullable(row.getObject("sent_on", LocalDate.class)));
    }
}
