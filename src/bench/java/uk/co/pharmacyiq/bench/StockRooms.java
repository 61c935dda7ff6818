package uk.co.pharmacyiq.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.places.PlaceKind;

/**
 * Fills the stock room past the door, by the database's administrator, with its triggers off: products, usage, prices, movements.
 * What it leaves can be read and not gone on with, in a database that is thrown away.
 */
final class StockRooms {

    private static final List<String> TABLES =
            List.of("movement", "line", "usage_day", "product", "balance", "supplier_price", "price_list");
    private static final int AT_ONCE = 500_000;

    private StockRooms() {}

    /** Packs the catalogue knows, each used on one day in so many for two years, with stock and the prices of two suppliers. */
    static void products(TestPharmacy pharmacy, int products, List<UUID> suppliers) throws SQLException {
        try (var database = open()) {
            run(database, """
                    insert into medicines.vmp (code, name, listed_by)
                    select '81' || lpad(i::text, 8, '0') || '999', 'Benchine ' || i || 'mg tablets', '{}'
                      from generate_series(1, %1$d) i;
                    insert into medicines.vmpp (code, vmp_code, pack_size, unit_code, tariff, tariff_price, listed_by)
                    select '82' || lpad(i::text, 8, '0') || '999', '81' || lpad(i::text, 8, '0') || '999', 28,
                           (select min(code) from medicines.unit), 'Part VIIIA Category M', 100 + i %% 900, '{}'
                      from generate_series(1, %1$d) i;
                    insert into medicines.ampp (code, vmpp_code, name, listed_by)
                    select '83' || lpad(i::text, 8, '0') || '999', '82' || lpad(i::text, 8, '0') || '999',
                           'Benchine ' || i || 'mg tablets (Larkspur Generics Ltd) 28 tablet', '{}'
                      from generate_series(1, %1$d) i;
                    insert into medicines.pack (code, name, vmpp_code, vmp_code, vmp_name, supplier, pack_size, unit,
                           legal_category, discontinued, withdrawn, price, words, place)
                    select '83' || lpad(i::text, 8, '0') || '999', 'Benchine ' || i || 'mg tablets',
                           '82' || lpad(i::text, 8, '0') || '999', '81' || lpad(i::text, 8, '0') || '999',
                           'Benchine ' || i || 'mg tablets', 'Larkspur Generics Ltd', 28, 'tablet', 'POM', false, false,
                           120 + i %% 900, to_tsvector('simple', 'benchine ' || i), 'benchine ' || i
                      from generate_series(1, %1$d) i;
                    insert into inventory.product (organisation_id, product, name, generic_name, pack_size, unit)
                    select '%2$s', '83' || lpad(i::text, 8, '0') || '999', 'Benchine ' || i || 'mg tablets',
                           'Benchine ' || i || 'mg tablets', 28, 'tablet'
                      from generate_series(1, %1$d) i;
                    insert into inventory.usage_day (organisation_id, premises_id, product, day, quantity)
                    select '%2$s', '%3$s', '83' || lpad(i::text, 8, '0') || '999', current_date - d, 7 * (1 + (i + d) %% 8)
                      from generate_series(1, %1$d) i, generate_series(1, 730) d
                     where (i + d) %% (1 + i %% 14) = 0;
                    insert into inventory.balance (organisation_id, place_id, product, batch, expiry, premises_id, quantity)
                    select '%2$s', '%4$s', '83' || lpad(i::text, 8, '0') || '999', 'B' || i, current_date + 400, '%3$s', i %% 300
                      from generate_series(1, %1$d) i
                    """.formatted(
                            products,
                            pharmacy.organisation(),
                            pharmacy.premises(),
                            pharmacy.place(pharmacy.premises(), PlaceKind.SHELF).id()));
            for (var supplier : suppliers) {
                var list = UUID.randomUUID();
                run(database, """
                        insert into inventory.price_list (organisation_id, list_id, supplier_id, rows_taken, rows_refused,
                               taken_by, taken_at, event_id)
                        values ('%2$s', '%4$s', '%3$s', %1$d, 0, '%3$s', now(), '%4$s');
                        insert into inventory.supplier_price (organisation_id, supplier_id, product, since, list_id, pack_price,
                               availability)
                        select '%2$s', '%3$s', '83' || lpad(i::text, 8, '0') || '999', current_date - 30, '%4$s',
                               100 + (i * 7 + %5$d) %% 900, 'AVAILABLE'
                          from generate_series(1, %1$d) i
                        """.formatted(
                        products, pharmacy.organisation(), supplier, list, Math.floorMod(supplier.hashCode(), 100)));
            }
            close(database);
        }
    }

    /** Issues of one line each, of these products in turn, in batches of which each has twenty movements. */
    static void movements(TestPharmacy pharmacy, int products, int movements) throws SQLException {
        try (var database = open()) {
            // Built once at the end instead of kept up for each row.
            run(database, """
                    drop index inventory.line_by_batch;
                    drop index inventory.line_of_batch;
                    drop index inventory.movement_by_premises
                    """);
            var shelf = pharmacy.place(pharmacy.premises(), PlaceKind.SHELF).id();
            for (int done = 0; done < movements; done += AT_ONCE) {
                run(database, """
                        create temp table fresh as
                        select i, gen_random_uuid() as movement from generate_series(%1$d, %2$d) i;
                        insert into inventory.movement (organisation_id, movement_id, premises_id, kind, reason, occurred_at,
                               recorded_at, person_id, event_id)
                        select '%3$s', movement, '%4$s', 'ISSUE', '', now() - i * interval '6 seconds',
                               now() - i * interval '6 seconds', '%5$s', movement from fresh;
                        insert into inventory.line (organisation_id, movement_id, line_no, product, batch, expiry, quantity,
                               from_place)
                        select '%3$s', movement, 1, '83' || lpad((1 + i %% %6$d)::text, 8, '0') || '999',
                               'L' || i / 20, current_date + 400, 28, '%7$s' from fresh;
                        drop table fresh
                        """.formatted(
                                done + 1,
                                Math.min(done + AT_ONCE, movements),
                                pharmacy.organisation(),
                                pharmacy.premises(),
                                pharmacy.technician().id(),
                                products,
                                shelf));
            }
            run(database, """
                    create index line_by_batch on inventory.line (organisation_id, product, batch, movement_id);
                    create index line_of_batch on inventory.line (organisation_id, batch_key, product);
                    create index movement_by_premises on inventory.movement (organisation_id, premises_id, movement_id)
                    """);
            close(database);
        }
    }

    private static Connection open() throws SQLException {
        var database = TestDatabase.get().administrator().connect();
        run(database, "set maintenance_work_mem = '512MB'");
        for (var table : TABLES) {
            run(database, "alter table inventory." + table + " disable trigger all");
        }
        return database;
    }

    private static void close(Connection database) throws SQLException {
        for (var table : TABLES) {
            run(database, "vacuum (analyze) inventory." + table);
        }
        run(database, "analyze medicines.pack; analyze medicines.vmpp");
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
