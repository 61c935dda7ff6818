package uk.co.pharmacyiq.bench;

import java.sql.SQLException;

/** Fills the same tables with organisations of one premises and twenty lots each, by the database's administrator. */
final class ManyOrganisations {

    private static final String ADD = """
            do $$
            declare
                have integer;
                organisation uuid;
                premises uuid;
                place uuid;
                movement uuid;
                each regclass;
            begin
                -- Nobody did this, so there is no event to leave: for this transaction the tables do not ask for one.
                for each in select tgrelid::regclass from pg_trigger where tgname = 'covered' loop
                    execute format('alter table %%s disable trigger covered', each);
                end loop;
                select count(*) into have from tenancy.directory;
                for i in have + 1 .. %d loop
                    organisation := gen_random_uuid();
                    premises := gen_random_uuid();
                    place := gen_random_uuid();
                    movement := gen_random_uuid();
                    perform kernel.assume(organisation);
                    insert into tenancy.directory values ('bench-' || i, organisation);
                    insert into tenancy.organisation values (organisation, 'Bench ' || i, 'bench-' || i, now(), movement);
                    insert into tenancy.premises
                    values (organisation, premises, 'Bench ' || i, 'FZZ' || lpad((i %% 100)::text, 2, '0'), 'x', now(), movement);
                    insert into inventory.place (organisation_id, place_id, premises_id, code, name, kind, event_id)
                    values (organisation, place, premises, 'SHELF', 'Shelf', 'SHELF', movement);
                    insert into inventory.product
                    select organisation, (100000 + n)::text, 'Bench product ' || n, 'Bench', 28, 'tablet'
                      from generate_series(1, 20) n;
                    insert into inventory.movement (organisation_id, movement_id, premises_id, kind, occurred_at,
                                                    recorded_at, person_id, event_id)
                    values (organisation, movement, premises, 'RECEIVE', now(), now(), movement, movement);
                    insert into inventory.line
                    select organisation, movement, n, (100000 + n)::text, 'B' || n, current_date + 100, 28, null, place
                      from generate_series(1, 20) n;
                end loop;
                for each in select tgrelid::regclass from pg_trigger where tgname = 'covered' loop
                    execute format('alter table %%s enable always trigger covered', each);
                end loop;
            end $$
            """;

    private ManyOrganisations() {}

    static void upTo(RunningDemo demo, int organisations) throws SQLException {
        try (var connection = demo.connect("administrator");
                var statement = connection.createStatement()) {
            statement.execute(ADD.formatted(organisations));
            statement.execute("analyze");
        }
    }
}
