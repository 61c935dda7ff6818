package uk.co.pharmacyiq.bench.audit;

import java.util.List;

/** Tables of a stock and a patient-like workload, of organisations whose size falls with their number. */
final class IsolationTables {

    /** Tables whose policies are exchanged. */
    static final List<String> TABLES = List.of(
            "inventory.place",
            "inventory.movement",
            "inventory.line",
            "inventory.balance",
            "work.answer",
            "audit.event",
            "bench.entry");

    /** A setting anybody can change, as policies read it before contexts were signed. */
    private static final String PLAIN = """
            create schema bench;
            grant usage on schema bench to pharmacyiq_app, pharmacyiq_migrator;
            create function bench.plain() returns uuid language sql stable parallel safe
                as $$ select nullif(current_setting('bench.organisation', true), '')::uuid $$;
            create table bench.entry (
                organisation_id uuid    not null,
                patient_id      uuid    not null,
                entry_id        uuid    not null,
                version         integer not null,
                body            bytea   not null,
                primary key (organisation_id, patient_id, entry_id, version)
            );
            grant select, insert on bench.entry to pharmacyiq_app;
            alter table bench.entry enable row level security, force row level security;
            create policy organisation on bench.entry using (organisation_id = (select kernel.current_organisation()))
                with check (organisation_id = (select kernel.current_organisation()))
            """;

    /** The first has some thousand products on its shelf, the last twenty. */
    private static final String FILL = """
            do $$
            declare
                organisation uuid;
                products integer;
            begin
                for i in 1 .. %d loop
                    organisation := ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid;
                    products := greatest(20, 5000 / i);
                    perform kernel.assume(organisation);
                    insert into tenancy.organisation values (organisation, 'Bench ' || i, 'bench-' || i, now(), organisation);
                    insert into tenancy.premises
                    values (organisation, organisation, 'Bench ' || i, 'FZZ' || lpad((i %% 100)::text, 2, '0'), 'x', now(),
                            organisation);
                    insert into inventory.place (organisation_id, place_id, premises_id, code, name, kind, event_id)
                    values (organisation, organisation, organisation, 'SHELF', 'Shelf', 'SHELF', organisation);
                    insert into inventory.product
                    select organisation, (100000 + n)::text, 'Bench product ' || n, 'Bench', 28, 'tablet'
                      from generate_series(1, products) n;
                    insert into inventory.movement (organisation_id, movement_id, premises_id, kind, occurred_at,
                                                    recorded_at, person_id, event_id)
                    values (organisation, organisation, organisation, 'RECEIVE', now(), now(), organisation, organisation);
                    insert into inventory.line
                    select organisation, organisation, n, (100000 + n)::text, 'B' || n, '2030-01-31', 9000000, null,
                           organisation
                      from generate_series(1, products) n;
                end loop;
            end $$
            """;

    private IsolationTables() {}

    static void fill(BenchDatabase database, int organisations) {
        var administrator = database.administrator();
        administrator
                .queryForList("select tgrelid::regclass::text from pg_trigger where tgname = 'covered'", String.class)
                .forEach(table -> administrator.execute("alter table " + table + " disable trigger covered"));
        administrator.execute(PLAIN);
        administrator.execute("alter table bench.entry owner to pharmacyiq_migrator");
        administrator.execute(FILL.formatted(organisations));
        administrator.execute("analyze");
    }

    /** No row-level security at all. */
    static void open(BenchDatabase database) {
        TABLES.forEach(table -> database.administrator()
                .execute("alter table " + table + " disable row level security, no force row level security"));
    }

    /** Row-level security whose policies ask for an expression. */
    static void walled(BenchDatabase database, String asked) {
        for (var table : TABLES) {
            var administrator = database.administrator();
            administrator.execute("alter table " + table + " enable row level security, force row level security");
            administrator.execute("alter policy organisation on " + table + " using (organisation_id = " + asked
                    + ") with check (organisation_id = " + asked + ")");
        }
    }
}
