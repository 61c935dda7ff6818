package uk.co.pharmacyiq.inventory.ordering.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** How packs are reordered. */
@Repository
class ReorderRuleStore {

    private static final String FIND = """
            select method, least, most, by_itself
              from inventory.reorder_rule
             where organisation_id = :organisation
               and premises_id = :premises
               and product = :product
            """;

    private static final String NAME = """
            select name, pack_size, unit
              from inventory.product
             where organisation_id = :organisation
               and product = :product
            """;

    private static final String KEEP = """
            insert into inventory.reorder_rule
                   (organisation_id, premises_id, product, method, least, most, by_itself, set_by, set_at, event_id)
            values (:organisation, :premises, :product, :method, :least, :most, :byItself, :person, :now, :event)
                on conflict (organisation_id, premises_id, product)
                do update set method = excluded.method, least = excluded.least, most = excluded.most,
                              by_itself = excluded.by_itself, set_by = excluded.set_by, set_at = excluded.set_at,
                              event_id = excluded.event_id
            """;

    /** The pack as the organisation knows it; empty where it does not. */
    Optional<KeepReorderRule.Kept> pack(Work work, DmdCode product) {
        return work.sql(NAME)
                .param("product", product.value())
                .query((row, _) -> new KeepReorderRule.Kept(
                        product,
                        row.getString("name"),
                        new Quantity(row.getBigDecimal("pack_size")),
                        row.getString("unit")))
                .optional();
    }

    Optional<ReorderRule> find(Work work, PremisesId premises, DmdCode product) {
        return work.sql(FIND)
                .param("premises", premises.value())
                .param("product", product.value())
                .query(ReorderRuleStore::rule)
                .optional();
    }

    void keep(Work work, PremisesId premises, DmdCode product, ReorderRule rule) {
        work.sql(KEEP)
                .param("premises", premises.value())
                .param("product", product.value())
                .param("method", rule.method().name())
                .param("least", rule.least().value())
                .param("most", rule.most().value())
                .param("byItself", rule.byItself())
                .param("person", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    private static ReorderRule rule(ResultSet row, int number) throws SQLException {
        return new ReorderRule(
                ReorderRule.Method.valueOf(row.getString("method")),
                new Quantity(row.getBigDecimal("least")),
                new Quantity(row.getBigDecimal("most")),
                row.getBoolean("by_itself"));
    }
}
