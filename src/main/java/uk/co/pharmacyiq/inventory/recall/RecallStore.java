package uk.co.pharmacyiq.inventory.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The alerts, what they name and whom they were addressed to, read back. */
@Repository
class RecallStore {

    private static final String ALERTS = """
            select a.alert_id, a.reference, a.class, a.level, a.title, a.issued_at, a.received_at, a.due_at
              from inventory.alert a
             where a.organisation_id = :organisation
               and (:alert::uuid is null or a.alert_id = :alert)
             order by a.received_at desc, a.alert_id desc
             limit 200
            """;

    /** Alerts that may mean what just came in, by batch or by product. */
    private static final String MEANING = """
            select distinct alert_id
              from inventory.alert_lot
             where organisation_id = :organisation
               and (batch_key = any(:batches) or batch is null and product = any(:products))
            """;

    private static final String LOTS = """
            select alert_id, name, coalesce(gtin, '') as gtin, coalesce(licence, '') as licence, product, batch, expiry
              from inventory.alert_lot
             where organisation_id = :organisation
               and alert_id = any(:alerts)
             order by alert_id, lot_no
            """;

    private static final String ADDRESSED = """
            select alert_id, premises_id
              from inventory.alert_premises
             where organisation_id = :organisation
               and alert_id = any(:alerts)
             order by alert_id, premises_id
            """;

    private record LotRow(UUID alert, AlertLot lot) {}

    private record Addressed(UUID alert, PremisesId premises) {}

    Optional<Alert> find(Work work, UUID alert) {
        return alerts(work, Optional.of(alert)).stream().findFirst();
    }

    /** The alerts that may mean one of these lots. */
    List<Alert> meaning(Work work, List<Lot> lots) {
        return work
                .sql(MEANING)
                .param(
                        "batches",
                        lots.stream()
                                .map(lot -> lot.batch().value().toUpperCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param(
                        "products",
                        lots.stream().map(lot -> lot.product().value()).toArray(String[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(alert -> find(work, alert).stream())
                .toList();
    }

    /** The latest first. */
    List<Alert> all(Work work) {
        return alerts(work, Optional.empty());
    }

    private static List<Alert> alerts(Work work, Optional<UUID> one) {
        var bare = work.sql(ALERTS)
                .param("alert", one.orElse(null), Types.OTHER)
                .query(RecallStore::alert)
                .list();
        var lots = lots(work, bare);
        return bare.stream()
                .map(each -> new Alert(each.id(), each.head(), each.times(), lots.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** Of each alert the premises it was addressed to. */
    Map<UUID, List<PremisesId>> addressed(Work work, List<Alert> alerts) {
        return work
                .sql(ADDRESSED)
                .param("alerts", alerts.stream().map(Alert::id).toArray(UUID[]::new))
                .query((row, _) -> new Addressed(
                        row.getObject("alert_id", UUID.class),
                        new PremisesId(row.getObject("premises_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Addressed::alert, HashMap::new, Collectors.mapping(Addressed::premises, Collectors.toList())));
    }

    private static Map<UUID, List<AlertLot>> lots(Work work, List<Alert> alerts) {
        return work
                .sql(LOTS)
                .param("alerts", alerts.stream().map(Alert::id).toArray(UUID[]::new))
                .query((row, _) -> new LotRow(row.getObject("alert_id", UUID.class), lot(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        LotRow::alert, HashMap::new, Collectors.mapping(LotRow::lot, Collectors.toList())));
    }

    private static AlertLot lot(ResultSet row) throws SQLException {
        return new AlertLot(
                new AlertLot.Named(row.getString("name"), row.getString("gtin"), row.getString("licence")),
                Optional.ofNullable(row.getString("product")).map(DmdCode::new),
                Optional.ofNullable(row.getString("batch")),
                Optional.ofNullable(row.getObject("expiry", LocalDate.class)));
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getObject("alert_id", UUID.class),
                new Alert.Head(
                        row.getString("reference"),
                        AlertClass.valueOf(row.getString("class")),
                        Alert.Level.valueOf(row.getString("level")),
                        row.getString("title")),
                new Alert.Times(
                        row.getTimestamp("issued_at").toInstant(),
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("due_at").toInstant()),
                List.of());
    }
}
