package uk.co.pharmacyiq.inventory.ordering.suppliers;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Prices.Offer;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Prices.Priced;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.work.Work;

/** Reads dated prices; {@link PriceListStore} adds them. Of two lists that begin on one day the later taken holds. */
@Repository
class PriceStore {

    private static final String OFFERS = """
            select distinct on (p.product, p.supplier_id) p.product, p.supplier_id, p.pack_price, p.availability, p.since
              from inventory.supplier_price p
              join inventory.supplier s on s.organisation_id = p.organisation_id and s.supplier_id = p.supplier_id
             where p.organisation_id = :organisation
               and p.product = any(cast(:products as text[]))
               and p.since <= :today
               and s.active
             order by p.product, p.supplier_id, p.since desc, p.list_id desc
            """;

    private static final String OF_SUPPLIER = """
            select n.product, n.supplier_id, n.pack_price, n.availability, n.since, d.name
              from (select distinct on (p.product) p.organisation_id, p.product, p.supplier_id, p.pack_price,
                           p.availability, p.since
                      from inventory.supplier_price p
                     where p.organisation_id = :organisation
                       and p.supplier_id = :supplier
                       and p.since <= :today
                     order by p.product, p.since desc, p.list_id desc) n
              join inventory.product d on d.organisation_id = n.organisation_id and d.product = n.product
             order by d.name, n.product
             limit 500
            """;

    private static final String COUNT = """
            select count(distinct product)
              from inventory.supplier_price
             where organisation_id = :organisation
               and supplier_id = :supplier
            """;

    private static final String CONCESSIONS = """
            select distinct on (virtual_pack) virtual_pack, price
              from inventory.concession
             where organisation_id = :organisation
               and month = date_trunc('month', cast(:today as date))::date
             order by virtual_pack, list_id desc
            """;

    Map<DmdCode, List<Offer>> offers(Work work, Collection<DmdCode> products) {
        return work
                .sql(OFFERS)
                .param("products", products.stream().map(DmdCode::value).toArray(String[]::new))
                .param("today", work.today())
                .query((row, _) -> offer(row))
                .list()
                .stream()
                .collect(groupingBy(Offer::product));
    }

    List<Priced> of(Work work, UUID supplier) {
        return work.sql(OF_SUPPLIER)
                .param("supplier", supplier)
                .param("today", work.today())
                .query((row, _) -> new Priced(offer(row), row.getString("name")))
                .list();
    }

    long count(Work work, UUID supplier) {
        return work.sql(COUNT).param("supplier", supplier).query(Long.class).single();
    }

    Map<DmdCode, Long> concessions(Work work) {
        var prices = new HashMap<DmdCode, Long>();
        work.sql(CONCESSIONS).param("today", work.today()).query(row -> {
            prices.put(new DmdCode(row.getString("virtual_pack")), row.getLong("price"));
        });
        return prices;
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("supplier_id", UUID.class),
                new DmdCode(row.getString("product")),
                row.getLong("pack_price"),
                Availability.valueOf(row.getString("availability")),
                row.getObject("since", LocalDate.class));
    }
}
