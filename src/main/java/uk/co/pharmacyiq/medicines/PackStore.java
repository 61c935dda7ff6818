package uk.co.pharmacyiq.medicines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.FindMedicines.Entry;
import uk.co.pharmacyiq.medicines.FindMedicines.SearchWords;
import uk.co.pharmacyiq.medicines.ViewMedicine.Change;
import uk.co.pharmacyiq.work.Work;

/** The packs of the catalogue, each with the schedule that holds today for the organisation at work. */
@Repository
class PackStore {

    private static final String COLUMNS = """
            p.code, p.name, p.vmp_code, p.vmp_name, p.supplier, p.pack_size, p.unit, p.legal_category,
            p.discontinued or p.withdrawn as gone, p.price,
            coalesce(d.level, s.level, 'NEEDS_REVIEW') as level,
            coalesce(d.safe_custody, s.safe_custody, false) as safe_custody,
            array(select g.gtin from medicines.gtin g
                   where g.ampp_code = p.code
                     and g.listed_by <> '{}'
                     and (g.until is null or g.until >= :today)
                   order by g.gtin) as gtins
            """;

    private static final String SCHEDULES = """
              left join lateral (
                    select c.level, c.safe_custody
                      from medicines.schedule c
                     where c.vmp_code = p.vmp_code
                       and c.since <= :today
                       and (c.until is null or c.until > :today)) s on true
              left join lateral (
                    select o.level, o.safe_custody
                      from medicines.schedule_decision o
                     where o.organisation_id = :organisation
                       and medicines.current_code('vmp', o.vmp_code) = p.vmp_code
                       and o.since <= :today
                     order by o.since desc, o.decided_at desc
                     limit 1) d on coalesce(s.level, 'NEEDS_REVIEW') = 'NEEDS_REVIEW'
            """;

    private static final String FIND = """
            select %1$s
              from (select *
                      from medicines.pack
                     where words @@ cast(:query as tsquery)
                       and (:gone or left(place, 1) = '0')
                       and (:level = '' or coalesce((
                                select c.level
                                  from medicines.schedule c
                                 where c.vmp_code = pack.vmp_code
                                   and c.since <= :today
                                   and (c.until is null or c.until > :today)), 'NEEDS_REVIEW') = :level)
                       and (:after = '' or place > (select a.place from medicines.pack a where a.code = :after))
                     order by place
                     limit :limit) p
            %2$s
             order by p.place
            """.formatted(COLUMNS, SCHEDULES);

    private static final String BY_CODES = """
            select asked.code as asked, %1$s
              from unnest(cast(:codes as text[])) as asked (code)
              join medicines.pack p on p.code = medicines.current_code('ampp', asked.code)
            %2$s
            """.formatted(COLUMNS, SCHEDULES);

    private static final String BY_GTIN = """
            select %1$s
              from medicines.gtin b
              join medicines.pack p on p.code = b.ampp_code
            %2$s
             where b.gtin = :gtin
               and b.listed_by <> '{}'
             order by coalesce(b.until, 'infinity') >= :today desc, p.place
            """.formatted(COLUMNS, SCHEDULES);

    private static final String OF_PRODUCT = """
            select %1$s
              from medicines.pack p
            %2$s
             where p.vmp_code = medicines.current_code('vmp', :product)
                or p.vmpp_code = :product
             order by p.place
             limit :limit
            """.formatted(COLUMNS, SCHEDULES);

    private static final String PRICES = """
            select asked.code as asked, p.price, t.tariff, t.tariff_price
              from unnest(cast(:codes as text[])) as asked (code)
              join medicines.pack p on p.code = medicines.current_code('ampp', asked.code)
              left join medicines.vmpp t on t.code = p.vmpp_code
            """;

    private static final String CHANGES = """
            select r.imported_at::date as day, c.kind, c.before, c.after
              from medicines.change c
              join medicines.release r on r.number = c.release_number
              join medicines.pack p on p.code = :pack
             where c.code in (p.code, p.vmp_code, p.vmpp_code)
             order by c.release_number desc, c.kind
             limit 100
            """;

    private static final String TERMS = """
            select asked.code as asked, p.code, p.name, p.vmpp_code, p.vmp_name, p.pack_size, p.unit, v.tariff,
                   v.tariff_price, p.price, p.discontinued or p.withdrawn as gone
              from unnest(cast(:codes as text[])) as asked (code)
              left join medicines.identifier_change i on i.level = 'ampp' and i.old_code = asked.code
              join medicines.pack p
                on p.code = case when i.old_code is null then asked.code
                                 else medicines.current_code('ampp', asked.code) end
              join medicines.vmpp v on v.code = p.vmpp_code
            """;

    Map<DmdCode, Packs.Terms> terms(Work work, Collection<DmdCode> codes) {
        var found = new HashMap<DmdCode, Packs.Terms>();
        work.sql(TERMS)
                .param("codes", codes.stream().map(DmdCode::value).distinct().toArray(String[]::new))
                .query(row -> {
                    found.put(new DmdCode(row.getString("asked")), termsOf(row));
                });
        return found;
    }

    private static Packs.Terms termsOf(ResultSet row) throws SQLException {
        return new Packs.Terms(
                new DmdCode(row.getString("code")),
                row.getString("name"),
                new DmdCode(row.getString("vmpp_code")),
                row.getString("vmp_name"),
                new Quantity(row.getBigDecimal("pack_size")),
                row.getString("unit"),
                new Packs.Price(
                        Optional.ofNullable(row.getObject("price", Long.class)),
                        Optional.ofNullable(row.getObject("tariff_price", Long.class)),
                        row.getString("tariff")),
                row.getBoolean("gone"));
    }

    List<Entry> find(Work work, SearchWords words, FindMedicines.Request request) {
        return work.sql(FIND)
                .param("query", words.query())
                .param("today", work.today())
                .param("gone", request.withDiscontinued())
                .param("level", request.level().map(Enum::name).orElse(""))
                .param("after", request.after().map(DmdCode::value).orElse(""))
                .param("limit", request.limit() + 1)
                .query((row, _) -> entry(row))
                .list();
    }

    Map<DmdCode, Pack> byCodes(Work work, Collection<DmdCode> codes) {
        var found = new HashMap<DmdCode, Pack>();
        work.sql(BY_CODES)
                .param("codes", codes.stream().map(DmdCode::value).distinct().toArray(String[]::new))
                .param("today", work.today())
                .query(row -> {
                    found.put(new DmdCode(row.getString("asked")), pack(row));
                });
        return found;
    }

    List<Entry> entries(Work work, DmdCode code) {
        return work.sql(BY_CODES)
                .param("codes", new String[] {code.value()})
                .param("today", work.today())
                .query((row, _) -> entry(row))
                .list();
    }

    List<Pack> byGtin(Work work, Gtin gtin) {
        return entries(work, gtin).stream().map(Entry::pack).toList();
    }

    List<Entry> entries(Work work, Gtin gtin) {
        return work.sql(BY_GTIN)
                .param("gtin", gtin.value())
                .param("today", work.today())
                .query((row, _) -> entry(row))
                .list();
    }

    List<Entry> ofProduct(Work work, DmdCode product, int most) {
        return work.sql(OF_PRODUCT)
                .param("product", product.value())
                .param("today", work.today())
                .param("limit", most)
                .query((row, _) -> entry(row))
                .list();
    }

    List<Change> changes(Work work, DmdCode pack) {
        return work.sql(CHANGES).param("pack", pack.value()).query(Change.class).list();
    }

    Map<DmdCode, Packs.Price> prices(Work work, Collection<DmdCode> codes) {
        var found = new HashMap<DmdCode, Packs.Price>();
        work.sql(PRICES)
                .param("codes", codes.stream().map(DmdCode::value).distinct().toArray(String[]::new))
                .query(row -> {
                    found.put(
                            new DmdCode(row.getString("asked")),
                            new Packs.Price(
                                    Optional.ofNullable(row.getObject("price", Long.class)),
                                    Optional.ofNullable(row.getObject("tariff_price", Long.class)),
                                    Optional.ofNullable(row.getString("tariff")).orElse("")));
                });
        return found;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var gtins = Arrays.stream((String[]) row.getArray("gtins").getArray())
                .map(Gtin::new)
                .toList();
        var price = row.getLong("price");
        return new Entry(pack(row), gtins, row.wasNull() ? Optional.empty() : Optional.of(price));
    }

    private static Pack pack(ResultSet row) throws SQLException {
        return new Pack(
                new DmdCode(row.getString("code")),
                row.getString("name"),
                new DmdCode(row.getString("vmp_code")),
                row.getString("vmp_name"),
                row.getString("supplier"),
                new Quantity(row.getBigDecimal("pack_size")),
                row.getString("unit"),
                ScheduleStore.schedule(row),
                row.getString("legal_category"),
                row.getBoolean("gone"));
    }
}
