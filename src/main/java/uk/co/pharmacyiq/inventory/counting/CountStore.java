package uk.co.pharmacyiq.inventory.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Writes sheets, countings and decisions; nothing that was written changes, but that a sheet is finished. */
@Repository
class CountStore {

    private static final String BEGIN = """
            insert into inventory.count_sheet
                   (organisation_id, count_id, premises_id, place_id, blind, begun_at, event_id)
            values (:organisation, :count, :premises, :place, :blind, :at, :event)
            """;

    private static final String LIST = """
            insert into inventory.count_line (organisation_id, count_id, product, batch, expiry, event_id)
            select b.organisation_id, :count, b.product, b.batch, b.expiry, :event
              from inventory.balance b
             where b.organisation_id = :organisation
               and b.place_id = :place
               and b.quantity > 0
               and (:products::text[] is null or b.product = any (:products))
            """;

    private static final String ADD_LINE = """
            insert into inventory.count_line (organisation_id, count_id, product, batch, expiry, event_id)
            values (:organisation, :count, :product, :batch, :expiry, :event)
            on conflict do nothing
            """;

    private static final String ENTER = """
            insert into inventory.count_entry
                   (organisation_id, entry_id, count_id, product, batch, expiry, counted, counted_at, event_id)
            values (:organisation, :entry, :count, :product, :batch, :expiry, :counted, :at, :event)
            """;

    private static final String DECIDE = """
            insert into inventory.count_decision (organisation_id, entry_id, kind, movement_id, decided_at, event_id)
            values (:organisation, :entry, :kind, :movement, :at, :event)
            on conflict do nothing
            """;

    private static final String FINISH = """
            update inventory.count_sheet
               set finished_at = :at,
                   event_id = :event
             where organisation_id = :organisation
               and count_id = :count
               and finished_at is null
            """;

    private static final String LOCK_PLACE = """
            select place_id from inventory.place
             where organisation_id = :organisation and place_id = :place
               for no key update
            """;

    void begin(Work work, UUID count, PremisesId premises, UUID place, boolean blind) {
        work.sql(BEGIN)
                .param("count", count)
                .param("premises", premises.value())
                .param("place", place)
                .param("blind", blind)
                .param("at", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    /** Puts what lies at a place on the sheet; answers how many batches. */
    int list(Work work, UUID count, UUID place, Optional<Collection<DmdCode>> products) {
        return work.sql(LIST)
                .param("count", count)
                .param("place", place)
                .param("products", codes(products), Types.ARRAY)
                .param("event", work.eventId())
                .update();
    }

    UUID enter(Work work, UUID count, UUID entry, Lot lot, Counting counting) {
        lot(work, ADD_LINE, count, lot).update();
        lot(work, ENTER, count, lot)
                .param("entry", entry)
                .param("counted", counting.counted().value())
                .param("at", Timestamp.from(counting.at()))
                .update();
        return entry;
    }

    /** How much, and when it was counted. */
    record Counting(Quantity counted, Instant at) {}

    /** Whether nobody decided before. */
    boolean decide(Work work, UUID entry, String kind, Optional<UUID> movement) {
        return work.sql(DECIDE)
                        .param("entry", entry)
                        .param("kind", kind)
                        .param("movement", movement.orElse(null), Types.OTHER)
                        .param("at", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    void finish(Work work, UUID count) {
        work.sql(FINISH)
                .param("count", count)
                .param("at", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    /** Whoever corrects the books of a place does so after whoever else does. */
    void lockPlace(Work work, UUID place) {
        work.sql(LOCK_PLACE).param("place", place).query(UUID.class).single();
    }

    private static org.springframework.jdbc.core.simple.JdbcClient.StatementSpec lot(
            Work work, String sql, UUID count, Lot lot) {
        return work.sql(sql)
                .param("count", count)
                .param("product", lot.product().value())
                .param("batch", lot.batch().value())
                .param("expiry", lot.expiry().lastDay())
                .param("event", work.eventId());
    }

    private static String @Nullable [] codes(Optional<Collection<DmdCode>> products) {
        return products.map(each -> each.stream().map(DmdCode::value).toArray(String[]::new))
                .orElse(null);
    }

    static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                new DmdCode(row.getString("product")),
                new BatchNumber(row.getString("batch")),
                new Expiry(row.getObject("expiry", LocalDate.class)));
    }
}
