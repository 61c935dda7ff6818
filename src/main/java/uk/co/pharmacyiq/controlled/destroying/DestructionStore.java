package uk.co.pharmacyiq.controlled.destroying;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** What was destroyed; nothing of it is ever changed. */
@Repository
class DestructionStore {

    private static final String DETAILS = "controlled.destruction.details";

    private static final String AT = """
            select destruction_id, movement_id, witness_id, exemption_id, destroyed_at, destroyed_by, kits, details
              from controlled.destruction
             where organisation_id = :organisation
               and premises_id = :premises
               and (:destruction::uuid is null or destruction_id = :destruction)
             order by destroyed_at desc, destruction_id
             limit 100
            """;

    private static final String LOTS = """
            select name, batch, expiry, quantity, unit
              from controlled.destroyed_lot
             where organisation_id = :organisation
               and destruction_id = :destruction
             order by line_no
            """;

    private static final String ADD = """
            insert into controlled.destruction
                   (organisation_id, destruction_id, premises_id, movement_id, witness_id, exemption_id, destroyed_on,
                    destroyed_at, destroyed_by, kits, details, event_id)
            values (:organisation, :destruction, :premises, :movement, :witness, :exemption, :day, :at, :by, :kits,
                    :details, :event)
            """;

    private static final String ADD_LOT = """
            insert into controlled.destroyed_lot
                   (organisation_id, destruction_id, line_no, name, batch, expiry, quantity, unit)
            values (:organisation, :destruction, :line, :name, :batch, :expiry, :quantity, :unit)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The latest first. */
    List<Destruction> at(Work work, PremisesId premises) {
        return some(work, premises, Optional.empty());
    }

    Optional<Destruction> find(Work work, PremisesId premises, UUID destruction) {
        return some(work, premises, Optional.of(destruction)).stream().findFirst();
    }

    private static List<Destruction> some(Work work, PremisesId premises, Optional<UUID> destruction) {
        return work.sql(AT)
                .param("premises", premises.value())
                .param("destruction", destruction.orElse(null), Types.OTHER)
                .query((row, _) -> destruction(work, row))
                .list();
    }

    void add(Work work, PremisesId premises, Destruction destruction) {
        var details = JSON.writeValueAsString(destruction.by().details());
        work.sql(ADD)
                .param("destruction", destruction.id())
                .param("premises", premises.value())
                .param("movement", destruction.movement())
                .param("witness", destruction.under().witness())
                .param("exemption", destruction.under().exemption())
                .param("day", Date.valueOf(work.today()))
                .param("at", Timestamp.from(destruction.at()))
                .param("by", destruction.by().person().value())
                .param("kits", destruction.kits().orElse(null), Types.INTEGER)
                .param("details", work.seal(DETAILS, destruction.id(), details))
                .param("event", work.eventId())
                .update();
        int line = 0;
        for (var gone : destruction.lots()) {
            line++;
            work.sql(ADD_LOT)
                    .param("destruction", destruction.id())
                    .param("line", line)
                    .param("name", gone.name())
                    .param("batch", gone.batch())
                    .param("expiry", Date.valueOf(gone.expiry()))
                    .param("quantity", gone.quantity().value())
                    .param("unit", gone.unit())
                    .update();
        }
    }

    private static Destruction destruction(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("destruction_id", UUID.class);
        return new Destruction(
                id,
                row.getObject("movement_id", UUID.class),
                new Destruction.Under(
                        row.getObject("witness_id", UUID.class), row.getObject("exemption_id", UUID.class)),
                new Destruction.By(
                        new PersonId(row.getObject("destroyed_by", UUID.class)),
                        JSON.readValue(work.open(DETAILS, id, row.getBytes("details")), Destruction.Details.class)),
                row.getTimestamp("destroyed_at").toInstant(),
                Optional.ofNullable(row.getObject("kits", Integer.class)),
                lots(work, id));
    }

    private static List<Destruction.Gone> lots(Work work, UUID destruction) {
        return work.sql(LOTS)
                .param("destruction", destruction)
                .query((row, _) -> new Destruction.Gone(
                        row.getString("name"),
                        row.getString("batch"),
                        row.getObject("expiry", LocalDate.class),
                        new Quantity(row.getBigDecimal("quantity")),
                        row.getString("unit")))
                .list();
    }
}
