package uk.co.pharmacyiq.audit.outages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.keys.TestKeys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

/**
 * Rounds in which a writer, the sealer, the database server with all its processes, or one of its processes is killed at a
 * random moment under load, and started again; nothing else is touched. The seed decides who and when.
 */
public final class KillRounds implements AutoCloseable {

    /** Who is killed. */
    public enum Victim {
        /** The process that writes, as a server of the application does. */
        WRITER,
        /** The process that seals. */
        SEALER,
        /** The database server with every process of it. */
        DATABASE,
        /** One process of the database server that serves a client. */
        BACKEND
    }

    /** What one round came to. */
    public record Round(
            int number, Victim victim, long afterMillis, long recoveredMillis, long leaves, List<String> wrong) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "round %3d  %-8s killed after %4d ms, sealing again after %5d ms, %7d leaves  %s",
                    number,
                    victim,
                    afterMillis,
                    recoveredMillis,
                    leaves,
                    wrong.isEmpty() ? "sound" : wrong);
        }
    }

    private static final long PATIENCE_MILLIS = 60_000;

    private final Path folder;
    private final Random random;
    private final KillableServer server;
    private final Ledger ledger;
    private final Child writer;
    private final Child sealer;
    private long writersStruck;
    private long sealersStruck;

    private KillRounds(Path folder, Random random, KillableServer server) throws IOException {
        this.folder = folder;
        this.random = random;
        this.server = server;
        this.ledger = new Ledger(server.administrator());
        ledger.jdbc().execute(WritingProcess.BUSINESS);
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var key = Base64.getEncoder().encodeToString(secret);
        TestKeys.known(server.access(Role.MIGRATOR), MasterKey.parse(key).orElseThrow());
        var keys = folder.resolve("sealer.keys");
        SealerKeys.create(
                keys, "audit.example.test", WriterKeys.of(MasterKey.parse(key).orElseThrow()));
        this.sealer = Child.start(
                SealingProcess.class,
                folder,
                settings(
                        Role.SEALER,
                        Map.of(
                                "keys",
                                keys.toString(),
                                "anchor",
                                folder.resolve("checkpoints").toString())));
        this.writer = Child.start(
                WritingProcess.class,
                folder,
                settings(
                        Role.APP,
                        Map.of(
                                "key",
                                key,
                                "acknowledged",
                                folder.resolve("acknowledged").toString())));
    }

    /** Starts a server, a writer and a sealer in a new folder, and waits until the record grows. */
    public static KillRounds start(Path folder, long seed) throws IOException, SQLException, InterruptedException {
        var rounds = new KillRounds(folder, new Random(seed), KillableServer.start(folder));
        rounds.untilSealing();
        return rounds;
    }

    /** Kills one after another, in an order the seed decides, each of the four as often. */
    public List<Round> run(int count, Consumer<Round> tell) throws IOException, InterruptedException {
        var done = new ArrayList<Round>();
        var victims = new ArrayList<Victim>();
        for (int number = 1; number <= count; number++) {
            if (victims.isEmpty()) {
                victims.addAll(List.of(Victim.values()));
                Collections.shuffle(victims, random);
            }
            var round = round(number, victims.removeFirst());
            tell.accept(round);
            done.add(round);
        }
        return done;
    }

    /** Ends the writer in an orderly way, waits until all is sealed, and looks at everything once more. */
    public List<String> end() throws IOException, InterruptedException {
        writer.close();
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (ledger.unsealed() > 0 && System.nanoTime() < until) {
            Thread.sleep(200);
        }
        var wrong = new ArrayList<>(ledger.wrong(this::mayHaveGaps));
        wrong.addAll(ledger.wrongAtTheEnd(ByteBuffer.wrap(Files.readAllBytes(folder.resolve("acknowledged")))));
        return wrong;
    }

    /** How many events there are, how many leaves, and how many numbers were given up, of how many writers. */
    public String totals() {
        return "events %d, leaves %d, bookings %d, numbers given up %d, checkpoints %d"
                .formatted(
                        ledger.count("select count(*) from audit.event"),
                        ledger.count("select count(*) from audit.leaf"),
                        ledger.count("select count(*) from bench.booking"),
                        ledger.count("select count(*) from audit.gap where state = 'sealed'"),
                        ledger.count("select count(*) from audit.checkpoint"));
    }

    private Round round(int number, Victim victim) throws IOException, InterruptedException {
        long after = 100 + random.nextInt(900);
        Thread.sleep(after);
        long start = System.nanoTime();
        switch (victim) {
            case WRITER -> writer.killAndRestart();
            case SEALER -> sealer.killAndRestart();
            case DATABASE -> {
                server.kill();
                server.restart();
            }
            case BACKEND -> {
                server.killBackend(random);
                Thread.sleep(100);
            }
        }
        strike(victim);
        long leaves = untilSealing();
        long recovered = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Round(number, victim, after, recovered, leaves, ledger.wrong(this::mayHaveGaps));
    }

    /** Notes to whom something happened: all that worked until now, or all but one. */
    private void strike(Victim victim) {
        long now = System.currentTimeMillis();
        if (victim != Victim.SEALER) {
            writersStruck = now;
        }
        if (victim != Victim.WRITER) {
            sealersStruck = now;
        }
    }

    /** Whether a number of this writer may be missing. The time it began is in its identifier. */
    private boolean mayHaveGaps(UUID id) throws IOException {
        long began = id.getMostSignificantBits() >>> 16;
        return began <= (writer.said().contains(id.toString()) ? writersStruck : sealersStruck);
    }

    /** Waits until an event that was written from now on is a leaf; answers how many leaves there are then. */
    private long untilSealing() throws IOException, InterruptedException {
        long now = System.currentTimeMillis();
        long until = now + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < until) {
            if (ledger.sealsSince(now)) {
                return ledger.leaves();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("nothing is sealed any more: see the logs in " + folder);
    }

    private Map<String, String> settings(Role role, Map<String, String> more) {
        var access = server.access(role);
        var settings = new HashMap<>(more);
        settings.putAll(Map.of("url", access.jdbcUrl(), "user", access.username(), "password", access.password()));
        return settings;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        sealer.close();
        server.close();
    }
}
