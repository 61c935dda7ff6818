package uk.co.pharmacyiq.inventory.waste;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Consignments of waste and what they hold; added to, never changed. */
@Repository
class ConsignmentStore {

    private static final String WORDS = "inventory.waste_consignment.words";

    private static final String ADD = """
            insert into inventory.waste_consignment
                   (organisation_id, consignment_id, premises_id, code, note_number, words, booked_by, booked_at, event_id)
            values (:organisation, :consignment, :premises, :code, :number, :words, :person, :now, :event)
            """;

    private static final String ADD_LOT = """
            insert into inventory.waste_lot (organisation_id, consignment_id, movement_id, pence, event_id)
            values (:organisation, :consignment, :movement, :pence, :event)
            """;

    private static final String HEADS = """
            select consignment_id, code, note_number, words, booked_by, booked_at
              from inventory.waste_consignment
             where organisation_id = :organisation
               and premises_id = :premises
               and (:consignment::uuid is null or consignment_id = :consignment::uuid)
             order by consignment_id desc
             limit 100
            """;

    private final WastePartStore parts;

    ConsignmentStore(WastePartStore parts) {
        this.parts = parts;
    }

    /** The head of a consignment, without what it holds. */
    record Head(UUID id, WasteCode code, Consignment.Carrier carrier) {}

    void add(Work work, PremisesId premises, Head head) {
        var carrier = head.carrier();
        var words = String.join("\n", carrier.contractor(), carrier.container());
        work.sql(ADD)
                .param("consignment", head.id())
                .param("premises", premises.value())
                .param("code", head.code().name())
                .param("number", carrier.noteNumber().orElse(null), Types.VARCHAR)
                .param("words", work.seal(WORDS, head.id(), words))
                .param("person", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    void addLot(Work work, UUID consignment, UUID movement, Optional<Long> pence) {
        work.sql(ADD_LOT)
                .param("consignment", consignment)
                .param("movement", movement)
                .param("pence", pence.orElse(null), Types.BIGINT)
                .param("event", work.eventId())
                .update();
    }

    /** The latest 100, the last first. */
    List<Consignment> all(Work work, PremisesId premises) {
        return read(work, premises, Optional.empty());
    }

    Optional<Consignment> find(Work work, PremisesId premises, UUID consignment) {
        return read(work, premises, Optional.of(consignment)).stream().findFirst();
    }

    private List<Consignment> read(Work work, PremisesId premises, Optional<UUID> one) {
        var heads = work.sql(HEADS)
                .param("premises", premises.value())
                .param("consignment", one.orElse(null), Types.OTHER)
                .query((row, _) -> {
                    var id = row.getObject("consignment_id", UUID.class);
                    var words = work.open(WORDS, id, row.getBytes("words")).split("\n", 2);
                    return new Consignment(
                            id,
                            WasteCode.valueOf(row.getString("code")),
                            new Consignment.Carrier(
                                    words[0], words[1], Optional.ofNullable(row.getString("note_number"))),
                            new PersonId(row.getObject("booked_by", UUID.class)),
                            row.getTimestamp("booked_at").toInstant(),
                            List.of(),
                            List.of());
                })
                .list();
        return parts.with(work, heads);
    }
}
