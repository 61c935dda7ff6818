package uk.co.pharmacyiq.inventory.ordering.suppliers;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** Adds lists of prices and concessions; nothing of them is ever changed. */
@Repository
class PriceListStore {

    private static final String LIST = """
            insert into inventory.price_list
                   (organisation_id, list_id, supplier_id, rows_taken, rows_refused, taken_by, taken_at, event_id)
            values (:organisation, :list, :supplier, :taken, :refused, :person, :now, :event)
            """;

    private static final String KEEP = """
            insert into inventory.product (organisation_id, product, name, generic_name, pack_size, unit)
            select :organisation, p.code, p.name, p.generic, p.size, p.unit
              from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:generics as text[]),
                          cast(:sizes as numeric[]), cast(:units as text[])) as p (code, name, generic, size, unit)
                on conflict (organisation_id, product) do nothing
            """;

    private static final String PRICES = """
            insert into inventory.supplier_price
                   (organisation_id, supplier_id, product, since, list_id, pack_price, availability)
            select distinct on (p.product, p.since)
                   :organisation, :supplier, p.product, p.since, :list, p.price, p.availability
              from unnest(cast(:products as text[]), cast(:days as date[]), cast(:prices as bigint[]),
                          cast(:availabilities as text[])) as p (product, since, price, availability)
            """;

    private static final String CONCESSIONS = """
            insert into inventory.concession (organisation_id, virtual_pack, month, list_id, price)
            select distinct on (p.pack, p.month) :organisation, p.pack, p.month, :list, p.price
              from unnest(cast(:products as text[]), cast(:days as date[]), cast(:prices as bigint[]))
                   as p (pack, month, price)
            """;

    /** Says that a list was taken in; rows follow. */
    void list(Work work, UUID list, Optional<UUID> supplier, int taken, int refused) {
        work.sql(LIST)
                .param("list", list)
                .param("supplier", supplier.orElse(null), java.sql.Types.OTHER)
                .param("taken", taken)
                .param("refused", refused)
                .param("person", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    /** Remembers packs that are priced, as the catalogue describes them now. */
    void keep(Work work, Collection<Packs.Terms> packs) {
        work.sql(KEEP)
                .param("codes", packs.stream().map(pack -> pack.code().value()).toArray(String[]::new))
                .param("names", packs.stream().map(Packs.Terms::name).toArray(String[]::new))
                .param("generics", packs.stream().map(Packs.Terms::generic).toArray(String[]::new))
                .param(
                        "sizes",
                        packs.stream().map(pack -> pack.size().toString()).toArray(String[]::new))
                .param("units", packs.stream().map(Packs.Terms::unit).toArray(String[]::new))
                .update();
    }

    void prices(Work work, UUID supplier, UUID list, List<PriceTable.Row> rows) {
        work.sql(PRICES)
                .param("supplier", supplier)
                .param("list", list)
                .param(
                        "products",
                        rows.stream().map(row -> row.product().value()).toArray(String[]::new))
                .param("days", rows.stream().map(row -> row.from().toString()).toArray(String[]::new))
                .param(
                        "prices",
                        rows.stream().map(row -> Long.toString(row.price())).toArray(String[]::new))
                .param(
                        "availabilities",
                        rows.stream().map(row -> row.availability().name()).toArray(String[]::new))
                .update();
    }

    void concessions(Work work, UUID list, List<PriceTable.Row> rows) {
        work.sql(CONCESSIONS)
                .param("list", list)
                .param(
                        "products",
                        rows.stream().map(row -> row.product().value()).toArray(String[]::new))
                .param("days", rows.stream().map(row -> row.from().toString()).toArray(String[]::new))
                .param(
                        "prices",
                        rows.stream().map(row -> Long.toString(row.price())).toArray(String[]::new))
                .update();
    }
}
