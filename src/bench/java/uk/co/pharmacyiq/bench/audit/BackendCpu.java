package uk.co.pharmacyiq.bench.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a server's processes have used of the processor, as the kernel counts it: other programs do not disturb it. */
final class BackendCpu {

    private static final double TICKS = 100;

    private BackendCpu() {}

    /** Seconds of all processes whose parent is the server in this data folder; they must live on between two readings. */
    static double seconds(Path folder) {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            var server = Files.readAllLines(folder.resolve("database/postmaster.pid"))
                    .getFirst()
                    .strip();
            double seconds = 0;
            for (var process : processes) {
                seconds += seconds(process, server);
            }
            return seconds;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static double seconds(Path process, String server) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            return fields.get(1).equals(server)
                    ? (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / TICKS
                    : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
