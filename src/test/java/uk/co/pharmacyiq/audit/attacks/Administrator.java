package uk.co.pharmacyiq.audit.attacks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import uk.co.pharmacyiq.audit.SealedWorld;

/** Somebody with every right on the database server, and bad intentions. */
final class Administrator {

    /** What guards the tables of the record is switched off, partition by partition. */
    private static final String UNGUARD = """
            do $$
            declare
                each regclass;
            begin
                for each in
                    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = 'audit' and c.relkind in ('r', 'p')
                loop
                    execute format('alter table %s disable trigger all', each);
                end loop;
            end $$
            """;

    /** How the sealer's own positions stood, kept aside to be put back. */
    private static final String POSITIONS = "head head_log watermark writer waiting gap anchor";

    private final SealedWorld world;

    Administrator(SealedWorld world) {
        this.world = world;
    }

    /** Switches the guards off and runs statements. */
    void run(String... statements) {
        world.asAdministrator(UNGUARD);
        world.asAdministrator(statements);
    }

    Connection connection() {
        try {
            return world.database().administrator().connect();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Changes what an event says. */
    void edit(UUID event) {
        run("""
                update audit.event
                   set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"outcome":"done"', '"outcome":"gone"'), 'UTF8')
                 where event_id = '%s'
                """.formatted(event));
    }

    /** Makes the hash of a changed event fit again. */
    void rehash(UUID event) {
        run("""
                update audit.leaf l
                   set leaf_hash = sha256('\\x00'::bytea || e.leaf)
                  from audit.event e
                 where e.event_id = l.event_id and e.organisation_id = l.organisation_id and l.event_id = '%s'
                """.formatted(event));
    }

    /** Remembers how far everything has come, to go back there with {@link #truncate}. */
    void rememberPositions() {
        run("create schema attacker");
        for (var table : POSITIONS.split(" ")) {
            run("create table attacker.%1$s as table audit.%1$s".formatted(table));
        }
        for (var table : new String[] {
            "event", "leaf", "tile", "sealed_head", "signed_head", "head_leaf", "head_tile", "checkpoint", "cosignature"
        }) {
            run("create table attacker.%1$s as table audit.%1$s".formatted(table));
        }
    }

    /** Cuts off everything since, in every table, so that the database is what it was. */
    void truncate() {
        for (var table : POSITIONS.split(" ")) {
            run("delete from audit." + table, "insert into audit.%1$s table attacker.%1$s".formatted(table));
        }
        cut("event", "organisation_id, event_id, at");
        cut("leaf", "organisation_id, log, idx");
        cut("tile", "organisation_id, log, level, n");
        cut("sealed_head", "organisation_id, log, size");
        cut("signed_head", "organisation_id, log, size");
        cut("head_leaf", "log, idx");
        cut("head_tile", "log, level, n");
        cut("checkpoint", "log, size");
        cut("cosignature", "log, size, key_name");
    }

    private void cut(String table, String key) {
        run("delete from audit.%1$s where (%2$s) not in (select %2$s from attacker.%1$s)".formatted(table, key));
    }

    /** Cuts the connection that holds the leader's lock. */
    void cutLeader() {
        run("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                + " and database = (select oid from pg_database where datname = current_database())");
    }
}
