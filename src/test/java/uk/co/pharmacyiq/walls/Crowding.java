package uk.co.pharmacyiq.walls;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestNodes;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/**
 * Two organisations at once on a server with four connections to its database, which are cut off at random while they work:
 * whoever borrows a connection that another organisation had must not see that it did.
 */
public final class Crowding {

    private static final int CALLERS = 16;
    private static final List<Integer> HONEST = List.of(409, 429, 500, 503);

    /** What came of it; a foreign answer holds a word of the other organisation, a strange one is of neither kind. */
    public record Result(
            long answers, long foreign, long strange, long killed, Map<Integer, AtomicLong> byStatus, Duration time) {}

    /** One organisation, somebody of it, and pages of its own that show its word. */
    private record Side(String word, TestCaller caller, List<String> addresses) {}

    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong foreign = new AtomicLong();
    private final AtomicLong strange = new AtomicLong();
    private final AtomicLong killed = new AtomicLong();
    private final Map<Integer, AtomicLong> byStatus = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    private Crowding() {}

    /** Goes on until so many answers came, or the time is up; tells each hundred thousandth. */
    public static Result run(long wanted, Duration most) throws Exception {
        var crowding = new Crowding();
        try (var node = TestNodes.start(Map.of(
                "spring.datasource.hikari.maximum-pool-size", "4", "spring.datasource.hikari.minimum-idle", "4"))) {
            var sides = List.of(side(node), side(node));
            long began = System.nanoTime();
            try (var threads = Executors.newFixedThreadPool(CALLERS + 1)) {
                var calling = new ArrayList<java.util.concurrent.Future<?>>();
                for (int i = 0; i < CALLERS; i++) {
                    var mine = sides.get(i % 2);
                    var other = sides.get(1 - i % 2);
                    var random = new Random(i);
                    calling.add(
                            threads.submit(() -> crowding.call(mine, other, random, wanted, began + most.toNanos())));
                }
                var killer = threads.submit(() -> crowding.kill(new Random(7)));
                for (var each : calling) {
                    each.get();
                }
                crowding.over.set(true);
                killer.get();
            }
            return new Result(
                    crowding.answers.get(),
                    crowding.foreign.get(),
                    crowding.strange.get(),
                    crowding.killed.get(),
                    crowding.byStatus,
                    Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static Side side(ApplicationContext node) {
        var port = Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port"));
        var pharmacy = TestPharmacy.open(node);
        var word = pharmacy.marker();
        var at = "/premises/" + pharmacy.premises();
        return new Side(
                word,
                pharmacy.caller(Role.MASTER_ADMINISTRATOR, port),
                List.of(
                        "/api/v1/organisation",
                        "/organisation",
                        "/people",
                        at + "/stock",
                        "/api/v1" + at + "/places",
                        "/api/v1/people"));
    }

    private boolean call(Side mine, Side other, Random random, long wanted, long end) {
        while (answers.get() < wanted && System.nanoTime() < end) {
            var address = mine.addresses().get(random.nextInt(mine.addresses().size()));
            try {
                var answer = TestCaller.client()
                        .send(mine.caller().request(address).GET().build(), BodyHandlers.ofString());
                judge(mine, other, address, answer.statusCode(), answer.body());
            } catch (IOException broken) {
                byStatus.computeIfAbsent(0, _ -> new AtomicLong()).incrementAndGet();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void judge(Side mine, Side other, String address, int status, String body) {
        answers.incrementAndGet();
        byStatus.computeIfAbsent(status, _ -> new AtomicLong()).incrementAndGet();
        if (body.contains(other.word())) {
            foreign.incrementAndGet();
        }
        boolean shows = address.endsWith("/organisation") || address.endsWith("/stock") && !address.contains("/api/");
        boolean own = status == 200 && (!shows || body.contains(mine.word()));
        if (!own && !HONEST.contains(status)) {
            strange.incrementAndGet();
        }
    }

    /** Cuts off one of the application's connections every tenth of a second or so, whatever it is doing. */
    private boolean kill(Random random) throws SQLException, InterruptedException {
        try (var database = TestDatabase.get().administrator().connect();
                var cut = database.prepareStatement("""
                        select count(pg_terminate_backend(pid))
                          from (select pid from pg_stat_activity
                                 where usename = 'pharmacyiq_app' and datname = current_database()
                                 order by random() limit 1) one
                        """)) {
            while (!over.get()) {
                try (var rows = cut.executeQuery()) {
                    rows.next();
                    killed.addAndGet(rows.getLong(1));
                }
                Thread.sleep(50 + random.nextInt(150));
            }
            return true;
        }
    }
}
