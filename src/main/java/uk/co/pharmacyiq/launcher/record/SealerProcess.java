package uk.co.pharmacyiq.launcher.record;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import uk.co.pharmacyiq.audit.sealing.Sealer;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.installation.SealerConfiguration;

/**
 * The sealer by itself, for as long as its process lives: no web server, none of the server's secrets. It says when its
 * state changes.
 */
public final class SealerProcess {

    private SealerProcess() {}

    /** Seals until the process is asked to end. */
    public static void run(SealerConfiguration configuration, Clock clock, PrintWriter out)
            throws IOException, InterruptedException {
        log();
        CountDownLatch ending = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            ending.countDown();
            await(ended);
        }));
        try (HikariDataSource database = Pool.of(configuration.database(), "pharmacyiq-sealer");
                Sealer sealer = new Sealer(new Sealer.Settings(
                        database,
                        SealerKeys.read(configuration.keyFile()),
                        Outside.anchors(configuration, clock),
                        clock,
                        Sealer.Pace.USUAL));
                Errands _ = new Errands(database, configuration, clock)) {
            sealer.start();
            tellUntil(ending, sealer, clock, out);
        } finally {
            tell(out, clock, "ended");
            ended.countDown();
        }
    }

    private static void tellUntil(CountDownLatch ending, Sealer sealer, Clock clock, PrintWriter out)
            throws InterruptedException {
        String before = "";
        do {
            String told = sealer.told();
            String now = sealer.state().name().toLowerCase(Locale.ROOT) + (told.isEmpty() ? "" : ": " + told);
            if (!now.equals(before)) {
                tell(out, clock, now);
                before = now;
            }
        } while (!ending.await(200, TimeUnit.MILLISECONDS));
    }

    private static void tell(PrintWriter out, Clock clock, String what) {
        out.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " sealer " + what);
        out.flush();
    }

    /** To standard output, as the server does. */
    private static void log() {
        LoggingSystem logging = LoggingSystem.get(SealerProcess.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
