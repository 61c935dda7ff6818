package uk.co.pharmacyiq.inventory.ordering.suppliers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.work.Work;

/** The suppliers; what is said of a firm lies sealed. */
@Repository
class SupplierStore {

    private static final String FIND = """
            select supplier_id, kind, name, address, account, order_email, licence, channel, minimum_order, lead_days,
                   cut_off, active, version
              from inventory.supplier
             where organisation_id = :organisation
               and (:supplier::uuid is null or supplier_id = :supplier::uuid)
            """;

    private static final String ADD = """
            insert into inventory.supplier
                   (organisation_id, supplier_id, kind, name, address, account, order_email, licence, channel,
                    minimum_order, lead_days, cut_off, active, changed_by, changed_at, event_id)
            values (:organisation, :supplier, :kind, :name, :address, :account, :email, :licence, :channel,
                    :minimum, :lead, :cutOff, :active, :person, :now, :event)
            """;

    private static final String CHANGE = """
            update inventory.supplier
               set kind = :kind, name = :name, address = :address, account = :account, order_email = :email,
                   licence = :licence, channel = :channel, minimum_order = :minimum, lead_days = :lead,
                   cut_off = :cutOff, active = :active, version = version + 1, changed_by = :person,
                   changed_at = :now, event_id = :event
             where organisation_id = :organisation
               and supplier_id = :supplier
               and version = :version
            """;

    List<Supplier> all(Work work) {
        return work.sql(FIND)
                .param("supplier", null, java.sql.Types.OTHER)
                .query((row, _) -> supplier(work, row))
                .list();
    }

    Optional<Supplier> find(Work work, UUID supplier) {
        return work.sql(FIND)
                .param("supplier", supplier)
                .query((row, _) -> supplier(work, row))
                .optional();
    }

    void add(Work work, Supplier supplier) {
        bound(work, ADD, supplier).update();
    }

    /** Whether it was still as it was read. */
    boolean change(Work work, Supplier supplier) {
        return bound(work, CHANGE, supplier)
                        .param("version", supplier.version())
                        .update()
                == 1;
    }

    private static StatementSpec bound(Work work, String sql, Supplier supplier) {
        var firm = supplier.details().firm();
        var dealing = supplier.details().dealing();
        var id = supplier.id();
        return work.sql(sql)
                .param("supplier", id)
                .param("kind", supplier.details().kind().name())
                .param("name", work.seal("inventory.supplier.name", id, firm.name()))
                .param("address", work.seal("inventory.supplier.address", id, firm.address()))
                .param("account", work.seal("inventory.supplier.account", id, firm.account()))
                .param("email", work.seal("inventory.supplier.order_email", id, firm.orderEmail()))
                .param("licence", supplier.details().licence())
                .param("channel", dealing.channel().name())
                .param("minimum", dealing.minimumOrder())
                .param("lead", dealing.leadDays())
                .param("cutOff", dealing.cutOff())
                .param("active", supplier.active())
                .param("person", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId());
    }

    private static Supplier supplier(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("supplier_id", UUID.class);
        return new Supplier(
                id,
                new Supplier.Details(
                        SupplierKind.valueOf(row.getString("kind")),
                        new Supplier.Firm(
                                work.open("inventory.supplier.name", id, row.getBytes("name")),
                                work.open("inventory.supplier.address", id, row.getBytes("address")),
                                work.open("inventory.supplier.account", id, row.getBytes("account")),
                                work.open("inventory.supplier.order_email", id, row.getBytes("order_email"))),
                        row.getString("licence"),
                        new Supplier.Dealing(
                                OrderChannel.valueOf(row.getString("channel")),
                                row.getLong("minimum_order"),
                                row.getInt("lead_days"),
                                row.getObject("cut_off", LocalTime.class))),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
