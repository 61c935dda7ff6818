package uk.co.pharmacyiq.bench.audit;

import uk.co.pharmacyiq.bench.PgbenchLoad;

/** Organisations with stock that never runs out, and the statements of one issue of a busy one of them. */
final class IssueTables {

    private static final String FILL = """
            do $$
            declare
                organisation uuid;
            begin
                for i in 1 .. %d loop
                    organisation := ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid;
                    perform kernel.assume(organisation);
                    insert into tenancy.organisation values (organisation, 'Bench ' || i, 'bench-' || i, now(), organisation);
                    insert into tenancy.premises
                    values (organisation, organisation, 'Bench ' || i, 'FZZ' || lpad((i %% 100)::text, 2, '0'), 'x', now(),
                            organisation);
                    insert into inventory.place (organisation_id, place_id, premises_id, code, name, kind, event_id)
                    values (organisation, organisation, organisation, 'SHELF', 'Shelf', 'SHELF', organisation);
                    insert into inventory.product
                    select organisation, (100000 + n)::text, 'Bench product ' || n, 'Bench', 28, 'tablet'
                      from generate_series(1, 20) n;
                    insert into inventory.movement (organisation_id, movement_id, premises_id, kind, occurred_at,
                                                    recorded_at, person_id, event_id)
                    values (organisation, organisation, organisation, 'RECEIVE', now(), now(), organisation, organisation);
                    insert into inventory.line
                    select organisation, organisation, n, (100000 + n)::text, 'B' || n, '2030-01-31', 9000000, null,
                           organisation
                      from generate_series(1, 20) n;
                end loop;
            end $$
            """;

    /** All but the commit: the tenant, the recall, the lock of the shelf, the movement with its line, the answer. */
    static final String ISSUE = """
            \\set o random_zipfian(1, 1000, 1.01)
            \\set n random(1, 20)
            begin;
            select kernel.assume(('00000000-0000-7000-8000-' || lpad(to_hex(:o::int), 12, '0'))::uuid);
            select digest, answer::text from work.answer
             where organisation_id = kernel.current_organisation() and person_id = kernel.current_organisation()
               and key = 'none';
            select b.product, b.batch, b.expiry, b.place_id, p.kind, b.quantity
              from inventory.balance b
              join inventory.place p on p.organisation_id = b.organisation_id and p.place_id = b.place_id
             where b.premises_id = kernel.current_organisation() and b.product = (100000 + :n::int)::text
               and b.quantity > 0
             order by b.place_id, b.batch, b.expiry
               for no key update of b;
            with movement as (
                insert into inventory.movement
                       (organisation_id, movement_id, premises_id, kind, reason, note, occurred_at, recorded_at,
                        person_id, event_id)
                values (kernel.current_organisation(), gen_random_uuid(), kernel.current_organisation(), 'ISSUE', '', null,
                        now(), now(), kernel.current_organisation(), gen_random_uuid())
                returning organisation_id, movement_id)
            insert into inventory.line
                   (organisation_id, movement_id, line_no, product, batch, expiry, quantity, from_place, to_place)
            select m.organisation_id, m.movement_id, 1, (100000 + :n::int)::text, 'B' || :n::int, '2030-01-31', 1,
                   m.organisation_id, null
              from movement m;
            insert into work.answer (organisation_id, person_id, key, digest, answer)
            values (kernel.current_organisation(), kernel.current_organisation(), gen_random_uuid()::text,
                    repeat('d', 64), ('{"done": "' || repeat('x', 400) || '"}')::jsonb)
            on conflict do nothing;
            """;

    /** An event of the size of a real one. */
    static final String EVENT = """
            insert into audit.event (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed)
            values (kernel.current_organisation(), gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 1,
                    decode(repeat('00', 32), 'hex'), decode(repeat('7b', 850), 'hex'), decode(repeat('7b', 300), 'hex'));
            """;

    private IssueTables() {}

    static void fill(BenchDatabase database, int organisations) {
        database.administrator().execute(FILL.formatted(organisations));
        // pgbench cannot sign whom it works for.
        database.administrator().execute(PgbenchLoad.ASSUMING);
        database.administrator().execute("analyze");
    }
}
