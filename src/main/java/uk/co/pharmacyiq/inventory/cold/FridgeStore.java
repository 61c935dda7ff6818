package uk.co.pharmacyiq.inventory.cold;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The register of fridges, and which lots lie in one. */
@Repository
class FridgeStore {

    private static final String ADD = """
            insert into inventory.fridge
                   (organisation_id, fridge_id, premises_id, place_id, name, make, serial, calibrated_on, since, event_id)
            values (:organisation, :fridge, :premises, :place, :name, :make, :serial, :calibrated, :since, :event)
            on conflict do nothing
            """;

    private static final String AT = """
            select fridge_id, premises_id, place_id, name, make, serial, calibrated_on, since
              from inventory.fridge
             where organisation_id = :organisation
               and premises_id = :premises
               and (:fridge::uuid is null or fridge_id = :fridge)
             order by name, fridge_id
            """;

    private static final String LOTS = """
            select product, batch, expiry
              from inventory.balance
             where organisation_id = :organisation
               and place_id = :place
               and quantity > 0
             order by product, batch, expiry
            """;

    boolean add(Work work, Fridge fridge) {
        return work.sql(ADD)
                        .param("fridge", fridge.id())
                        .param("premises", fridge.premises().value())
                        .param("place", fridge.place())
                        .param("name", fridge.plate().name())
                        .param("make", fridge.plate().make())
                        .param("serial", fridge.plate().serial())
                        .param(
                                "calibrated",
                                fridge.calibratedOn().map(Date::valueOf).orElse(null),
                                Types.DATE)
                        .param("since", Date.valueOf(fridge.since()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    List<Fridge> at(Work work, PremisesId premises) {
        return found(work, premises, null);
    }

    Optional<Fridge> find(Work work, PremisesId premises, UUID fridge) {
        return found(work, premises, fridge).stream().findFirst();
    }

    private static List<Fridge> found(Work work, PremisesId premises, @Nullable UUID fridge) {
        return work.sql(AT)
                .param("premises", premises.value())
                .param("fridge", fridge, Types.OTHER)
                .query(FridgeStore::fridge)
                .list();
    }

    /** What lies in a place of the books. */
    List<Lot> lots(Work work, UUID place) {
        return work.sql(LOTS).param("place", place).query((row, _) -> lot(row)).list();
    }

    static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                new DmdCode(row.getString("product")),
                new BatchNumber(row.getString("batch")),
                new Expiry(row.getObject("expiry", LocalDate.class)));
    }

    private static Fridge fridge(ResultSet row, int number) throws SQLException {
        return new Fridge(
                row.getObject("fridge_id", UUID.class),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                row.getObject("place_id", UUID.class),
                new Fridge.Plate(row.getString("name"), row.getString("make"), row.getString("serial")),
                Optional.ofNullable(row.getObject("calibrated_on", LocalDate.class)),
                row.getObject("since", LocalDate.class));
    }
}
