package uk.co.pharmacyiq.inventory.expiring;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Rounds and what was found on them; nothing that was written changes. */
@Repository
class RoundStore {

    private static final String BEGIN = """
            insert into inventory.expiry_round
                   (organisation_id, round_id, premises_id, place_id, until, begun_at, event_id)
            values (:organisation, :round, :premises, :place, :until, :at, :event)
            """;

    private static final String LIST = """
            insert into inventory.expiry_line (organisation_id, round_id, product, batch, expiry, event_id)
            select b.organisation_id, :round, b.product, b.batch, b.expiry, :event
              from inventory.balance b
             where b.organisation_id = :organisation
               and b.place_id = :place
               and b.quantity > 0
               and b.expiry <= :until
            """;

    private static final String ROUNDS = """
            select r.round_id, r.place_id, p.name as place_name, r.until, r.begun_at,
                   (select count(*) from inventory.expiry_line l
                     where l.organisation_id = :organisation and l.round_id = r.round_id) as lines,
                   (select count(*) from inventory.expiry_tick t
                     where t.organisation_id = :organisation and t.round_id = r.round_id) as ticked
              from inventory.expiry_round r
              join inventory.place p on p.organisation_id = r.organisation_id and p.place_id = r.place_id
             where r.organisation_id = :organisation
               and r.premises_id = :premises
             order by r.round_id desc
             limit 30
            """;

    private static final String LINES = """
            select l.product, l.batch, l.expiry, d.name, d.pack_size, d.unit, coalesce(b.quantity, 0) as quantity, t.found
              from inventory.expiry_line l
              join inventory.expiry_round r on r.organisation_id = l.organisation_id and r.round_id = l.round_id
              join inventory.product d on d.organisation_id = l.organisation_id and d.product = l.product
              left join inventory.balance b on b.organisation_id = l.organisation_id and b.place_id = r.place_id
                    and b.product = l.product and b.batch = l.batch and b.expiry = l.expiry
              left join inventory.expiry_tick t on t.organisation_id = l.organisation_id and t.round_id = l.round_id
                    and t.product = l.product and t.batch = l.batch and t.expiry = l.expiry
             where l.organisation_id = :organisation
               and l.round_id = :round
             order by l.expiry, d.name, l.batch
            """;

    private static final String TICK = """
            insert into inventory.expiry_tick
                   (organisation_id, round_id, product, batch, expiry, found, movement_id, ticked_at, event_id)
            values (:organisation, :round, :product, :batch, :expiry, :found, :movement, :at, :event)
            on conflict do nothing
            """;

    void begin(Work work, UUID round, PremisesId premises, UUID place, LocalDate until) {
        work.sql(BEGIN)
                .param("round", round)
                .param("premises", premises.value())
                .param("place", place)
                .param("until", until)
                .param("at", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    int list(Work work, UUID round, UUID place, LocalDate until) {
        return work.sql(LIST)
                .param("round", round)
                .param("place", place)
                .param("until", until)
                .param("event", work.eventId())
                .update();
    }

    List<ExpiryRound.Head> rounds(Work work, PremisesId premises) {
        return work.sql(ROUNDS)
                .param("premises", premises.value())
                .query((row, _) -> new ExpiryRound.Head(
                        row.getObject("round_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getString("place_name"),
                        row.getObject("until", LocalDate.class),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getInt("lines"),
                        row.getInt("ticked")))
                .list();
    }

    List<ExpiryRound.Line> lines(Work work, UUID round) {
        return work.sql(LINES)
                .param("round", round)
                .query((row, _) -> new ExpiryRound.Line(
                        ExpiryStore.lot(row),
                        row.getString("name"),
                        new Quantity(row.getBigDecimal("quantity")),
                        new Quantity(row.getBigDecimal("pack_size")),
                        row.getString("unit"),
                        Optional.ofNullable(row.getString("found")).map(ExpiryRound.Found::valueOf)))
                .list();
    }

    /** Whether nobody ticked it before. */
    boolean tick(Work work, UUID round, Lot lot, ExpiryRound.Found found, Optional<UUID> movement) {
        return work.sql(TICK)
                        .param("round", round)
                        .param("product", lot.product().value())
                        .param("batch", lot.batch().value())
                        .param("expiry", lot.expiry().lastDay())
                        .param("found", found.name())
                        .param("movement", movement.orElse(null), Types.OTHER)
                        .param("at", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }
}
