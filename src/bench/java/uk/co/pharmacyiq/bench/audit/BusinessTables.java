package uk.co.pharmacyiq.bench.audit;

/** The tables of the small business and of the chains built as controls, beside the product's own. */
final class BusinessTables {

    private static final String TABLES = """
            create schema bench;
            create table bench.stock (
                organisation_id uuid    not null,
                product         integer not null,
                quantity        bigint  not null,
                primary key (organisation_id, product)
            ) with (fillfactor = 50);
            create table bench.movement (
                organisation_id uuid        not null,
                movement_id     uuid        not null,
                product         integer     not null,
                quantity        integer     not null,
                event_id        uuid        not null,
                at              timestamptz not null default clock_timestamp(),
                primary key (organisation_id, movement_id)
            );
            create table bench.chain (
                organisation_id uuid   primary key,
                size            bigint not null,
                hash            bytea  not null
            ) with (fillfactor = 50);
            create table bench.chained (
                organisation_id uuid        not null,
                event_id        uuid        not null,
                at              timestamptz not null default clock_timestamp(),
                seq             bigint      not null,
                hash            bytea       not null,
                leaf            bytea       not null,
                sealed          bytea       not null,
                primary key (organisation_id, event_id, at)
            );
            create index chained_by_number on bench.chained (organisation_id, seq);
            do $$
            begin
                perform kernel.protect('bench.stock'), kernel.protect('bench.movement'), kernel.protect('bench.chained');
            end $$;
            grant usage on schema bench to pharmacyiq_app;
            grant select, insert, update on all tables in schema bench to pharmacyiq_app;
            insert into bench.chain values ('00000000-0000-0000-0000-000000000000', 0, '');
            """;

    private static final String FILL = """
            insert into bench.stock
            select ('00000000-0000-7000-8000-' || lpad(to_hex(o), 12, '0'))::uuid, p, 1000000000
              from generate_series(1, %1$d) o, generate_series(1, 20) p;
            insert into bench.chain
            select ('00000000-0000-7000-8000-' || lpad(to_hex(o), 12, '0'))::uuid, 0, ''
              from generate_series(1, %1$d) o;
            vacuum analyze bench.stock;
            """;

    private BusinessTables() {}

    static void make(BenchDatabase database, int organisations) {
        var administrator = database.administrator();
        administrator.execute(TABLES);
        for (var statement : FILL.formatted(organisations).split(";\n")) {
            administrator.execute(statement);
        }
    }
}
