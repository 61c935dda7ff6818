package uk.co.pharmacyiq.inventory.recall;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Enters alerts with what they name and whom they are addressed to. */
@Repository
class RecallEntryStore {

    private static final String ADD = """
            insert into inventory.alert
                   (organisation_id, alert_id, reference, class, level, title, issued_at, received_at, due_at, entered_by,
                    entered_at, event_id)
            values (:organisation, :alert, :reference, :class, :level, :title, :issued, :received, :due, :by, :now, :event)
            on conflict do nothing
            """;

    private static final String ADD_LOT = """
            insert into inventory.alert_lot
                   (organisation_id, alert_id, lot_no, name, gtin, licence, product, batch, expiry)
            values (:organisation, :alert, :number, :name, nullif(:gtin, ''), nullif(:licence, ''), :product, :batch, :expiry)
            """;

    private static final String ADDRESS = """
            insert into inventory.alert_premises (organisation_id, alert_id, premises_id)
            select :organisation, :alert, p.premises_id
              from unnest(:premises::uuid[]) as p (premises_id)
            """;

    /** Whether it was added; one with this reference may be here already. */
    boolean add(Work work, Alert alert, List<PremisesId> premises) {
        boolean added = work.sql(ADD)
                        .param("alert", alert.id())
                        .param("reference", alert.head().reference())
                        .param("class", alert.head().kind().name())
                        .param("level", alert.head().level().name())
                        .param("title", alert.head().title())
                        .param("issued", Timestamp.from(alert.times().issuedAt()))
                        .param("received", Timestamp.from(alert.times().receivedAt()))
                        .param("due", Timestamp.from(alert.times().dueAt()))
                        .param("by", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
        if (added) {
            for (int i = 0; i < alert.lots().size(); i++) {
                addLot(work, alert.id(), i + 1, alert.lots().get(i));
            }
            work.sql(ADDRESS)
                    .param("alert", alert.id())
                    .param("premises", premises.stream().map(PremisesId::value).toArray(UUID[]::new))
                    .update();
        }
        return added;
    }

    private static void addLot(Work work, UUID alert, int number, AlertLot lot) {
        work.sql(ADD_LOT)
                .param("alert", alert)
                .param("number", number)
                .param("name", lot.named().name())
                .param("gtin", lot.named().gtin())
                .param("licence", lot.named().licence())
                .param("product", lot.product().map(DmdCode::value).orElse(null), Types.VARCHAR)
                .param("batch", lot.batch().orElse(null), Types.VARCHAR)
                .param("expiry", lot.expiry().map(Date::valueOf).orElse(null), Types.DATE)
                .update();
    }
}
