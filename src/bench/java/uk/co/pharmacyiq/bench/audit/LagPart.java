package uk.co.pharmacyiq.bench.audit;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How long after it was written an event is sealed and signed, at 70 in 100 of the peak of commits. */
public final class LagPart {

    private static final int ORGANISATIONS = 1_000;
    private static final int CLIENTS = 8;
    private static final Duration PEAK = Duration.ofSeconds(8);
    private static final double LOAD = 0.7;

    /** From the insert of the event to the signed checkpoint of the log of heads that covers it. */
    private static final String LAGS = """
            select percentile_cont(array[0.5, 0.99, 1.0]) within group (
                       order by extract(epoch from c.signed_at - l.at) * 1000)
              from audit.leaf l
              join lateral (select head_idx from audit.sealed_head s
                             where s.organisation_id = l.organisation_id and s.log = l.log and s.size > l.idx
                             order by s.size limit 1) s on true
              join lateral (select signed_at from audit.checkpoint c
                             where c.log = l.log and c.size > s.head_idx
                             order by c.size limit 1) c on true
             where l.at >= to_timestamp(?)
            """;

    private LagPart() {}

    public static void run(int seconds) throws Exception {
        System.out.printf(
                "== lag: %d clients, %d organisations, %d s at 70 %% of the peak%n", CLIENTS, ORGANISATIONS, seconds);
        try (var database = BenchDatabase.start();
                var appending = database.appending(CLIENTS);
                var sealer = BenchSealer.of(database)) {
            var business = new Business(appending, Tenants.of(ORGANISATIONS));
            sealer.catchUp();
            sealer.start();
            Crowd.perSecond(CLIENTS, PEAK, business::onlyTheEvent);
            double peak = Crowd.perSecond(CLIENTS, PEAK, business::onlyTheEvent);
            sealer.stop();
            sealer.catchUp();
            sealer.start();
            double began = System.currentTimeMillis() / 1000.0;
            var pace = new Pace(peak * LOAD);
            double reached = Crowd.perSecond(CLIENTS, Duration.ofSeconds(seconds), () -> {
                pace.await();
                business.onlyTheEvent();
            });
            Thread.sleep(2 * BenchSealer.TICK.toMillis());
            sealer.stop();
            sealer.catchUp();
            print(database, peak, reached, began);
        }
    }

    private static void print(BenchDatabase database, double peak, double reached, double began) {
        var lags = database.administrator().queryForObject(LAGS, java.sql.Array.class, began);
        try {
            var millis = (Double[]) lags.getArray();
            double tick = BenchSealer.TICK.toMillis();
            System.out.printf(
                    Locale.ROOT,
                    "peak %.0f/s with the sealer beside, reached %.0f/s (%.2f); tick %.0f ms%n"
                            + "from written to signed: p50 %.0f ms (%.1f ticks), p99 %.0f ms (%.1f ticks), longest %.0f ms%n",
                    peak,
                    reached,
                    reached / peak,
                    tick,
                    millis[0],
                    millis[0] / tick,
                    millis[1],
                    millis[1] / tick,
                    millis[2]);
        } catch (java.sql.SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Lets one through each so many nanoseconds, whoever it is. */
    private static final class Pace {

        private final long step;
        private final AtomicLong next = new AtomicLong(System.nanoTime());

        Pace(double perSecond) {
            this.step = (long) (1e9 / perSecond);
        }

        void await() {
            long mine = next.getAndAdd(step);
            while (mine > System.nanoTime()) {
                LockSupport.parkNanos(mine - System.nanoTime());
            }
        }
    }
}
