package uk.co.pharmacyiq.audit.outages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import uk.co.pharmacyiq.audit.anchor.AppendOnlyFile;
import uk.co.pharmacyiq.audit.sealing.Sealer;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;

/** A sealer in a process of its own, with an append-only file as its anchor. Gaps are given up soon, to see them. */
final class SealingProcess {

    private static final Sealer.Pace PACE = new Sealer.Pace(
            Duration.ofMillis(200), Duration.ofMillis(200), 20_000, Duration.ofSeconds(2), Duration.ofSeconds(30));

    private SealingProcess() {}

    public static void main(String... arguments) throws IOException {
        var settings = Child.settings(arguments);
        var clock = Clock.systemUTC();
        var keys = SealerKeys.read(Path.of(settings.getProperty("keys")));
        var anchor = new AppendOnlyFile("file", Path.of(settings.getProperty("anchor")), clock);
        try (var pool = Appending.pool(WritingProcess.access(settings), 4);
                var sealer = new Sealer(new Sealer.Settings(pool, keys, List.of(anchor), clock, PACE))) {
            pool.setConnectionTimeout(2_000);
            sealer.start();
            Child.untilAskedToEnd();
        }
    }
}
