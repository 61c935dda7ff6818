package uk.co.pharmacyiq.bench.audit;

import com.sun.management.OperatingSystemMXBean;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.co.pharmacyiq.audit.proof.Progress;
import uk.co.pharmacyiq.audit.proof.RecordExport;

/** A whole export checked by the one-file program, beside the bare SHA-256 of the same leaves and nodes. */
public final class VerifyPart {

    private static final int ORGANISATIONS = 20;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;

    private VerifyPart() {}

    public static void run(int events) throws Exception {
        System.out.printf("== verify: an export of %d events, %d rounds in turn%n", events, ROUNDS);
        try (var database = BenchDatabase.start();
                var sample = new SampleRecord(database, ORGANISATIONS)) {
            sample.grow(events);
            sample.sign();
            var folder = Files.createDirectory(database.folder().resolve("export"));
            var export = sample.appending().with(RecordExport.class);
            sample.bound(() -> {
                try {
                    var scope = RecordExport.Scope.all(sample.organisation(), List.of());
                    return export.folder(scope, folder, Progress.NONE)
                            .orElseThrow()
                            .toString();
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
            var verifier = Verifier.compile(database.folder());
            var entries = entries(folder);
            var wall = new Ratios();
            var cpu = new Ratios();
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                var counted = i < 0 ? new Ratios() : wall;
                var used = i < 0 ? new Ratios() : cpu;
                time("SHA-256 of leaves and nodes", counted, used, () -> hash(entries));
                time(
                        "the verifier",
                        counted,
                        used,
                        () -> verifier.check("export", folder.toString(), "--key", sample.key()));
            }
            wall.print("ms");
            System.out.println(
                    "the same in processor time: " + cpu.ratio("the verifier", "SHA-256 of leaves and nodes"));
            System.out.printf(Locale.ROOT, "%.0f events/s%n", entries.size() / wall.median("the verifier") * 1e3);
        }
    }

    private static void time(String name, Ratios wall, Ratios cpu, Runnable work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long used = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        wall.add(name, (System.nanoTime() - start) / 1e6);
        cpu.add(name, (system.getProcessCpuTime() - used) / 1e6);
    }

    /** The bytes of all events, in memory. */
    private static List<byte[]> entries(Path folder) throws IOException {
        var entries = new ArrayList<byte[]>();
        try (var files = Files.walk(folder.resolve("tile/entries"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try (var in = new DataInputStream(Files.newInputStream(file))) {
                    var bytes = in.readAllBytes();
                    for (int at = 0; at < bytes.length; ) {
                        int length = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
                        var entry = new byte[length + 1];
                        System.arraycopy(bytes, at + 2, entry, 1, length);
                        entries.add(entry);
                        at += 2 + length;
                    }
                }
            }
        }
        return entries;
    }

    /** Every leaf, and as many nodes as the tree has; what is hashed in a node does not change how long it takes. */
    private static void hash(List<byte[]> entries) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var node = new byte[65];
            node[0] = 1;
            for (var entry : entries) {
                sha.update(entry);
                sha.digest(node, 1, 32);
            }
            for (int i = 1; i < entries.size(); i++) {
                sha.update(node);
                sha.digest(node, 1 + 32 * (i & 1), 32);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
