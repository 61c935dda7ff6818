package uk.co.pharmacyiq.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.audit.note.TlogProof;

/** One proof: how long it takes to check offline, and how large it is without its hashes. */
public final class ProofPart {

    private static final int ORGANISATIONS = 1_000;
    private static final int WARM_UP = 3_000;
    private static final int CHECKS = 3_000;
    private static final int BASE64_HASH = 44;
    private static final Pattern HASHES = Pattern.compile("\"hashes\":\\[([^\\]]*)\\]");
    private static final Pattern LEAF = Pattern.compile("\"leaf\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private ProofPart() {}

    public static void run(int events) throws Exception {
        System.out.printf("== proof: one event of %d, %d organisations%n", events, ORGANISATIONS);
        try (var database = BenchDatabase.start();
                var sample = new SampleRecord(database, ORGANISATIONS)) {
            sample.grow(events);
            sample.sign();
            var text = sample.proof(sample.events(events / 3, 2).getLast());
            size(text);
            var file = Files.writeString(database.folder().resolve("event.tlog-proof"), text);
            var verifier = Verifier.compile(database.folder());
            var micros = new ArrayList<Double>();
            for (int i = 0; i < WARM_UP + CHECKS; i++) {
                long start = System.nanoTime();
                verifier.check("proof", file.toString(), "--key", sample.key());
                if (i >= WARM_UP) {
                    micros.add((System.nanoTime() - start) / 1e3);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "checked offline, file read and signatures included: median %.0f us (%.0f to %.0f)%n",
                    Ratios.quantile(micros, 0.5),
                    Ratios.quantile(micros, 0.25),
                    Ratios.quantile(micros, 0.75));
        }
    }

    /** The file is the leaf, hashes, and the rest: names, numbers, salts and signed checkpoints. */
    private static void size(String text) {
        var proof = TlogProof.parse(text).orElseThrow();
        var extra = new String(proof.extra(), UTF_8);
        var head = HASHES.matcher(extra);
        int inExtra = head.find() ? head.group(1).length() : 0;
        var leaf = LEAF.matcher(extra);
        int event = leaf.find() ? leaf.group(1).length() : 0;
        int hashes = proof.hashes().size() * (BASE64_HASH + 1) + inExtra * 4 / 3;
        System.out.printf(
                Locale.ROOT,
                "file %d bytes: %d hashes %d bytes, the event's own public bytes %d, the rest %d%n",
                text.length(),
                proof.hashes().size() + (inExtra + 1) / (BASE64_HASH + 3),
                hashes,
                event * 4 / 3,
                text.length() - hashes - event * 4 / 3);
        System.out.printf(
                Locale.ROOT,
                "without hashes: %d bytes with the event, %d without it%n",
                text.length() - hashes,
                text.length() - hashes - event * 4 / 3);
    }
}
