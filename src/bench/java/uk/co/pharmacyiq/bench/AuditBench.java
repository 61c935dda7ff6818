package uk.co.pharmacyiq.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import uk.co.pharmacyiq.bench.audit.CostPart;
import uk.co.pharmacyiq.bench.audit.IssuePart;
import uk.co.pharmacyiq.bench.audit.LagPart;
import uk.co.pharmacyiq.bench.audit.ProofPart;
import uk.co.pharmacyiq.bench.audit.SealingPart;
import uk.co.pharmacyiq.bench.audit.SlopePart;
import uk.co.pharmacyiq.bench.audit.VerifyPart;

/**
 * What recording, sealing, proving and verifying cost, as ratios of what ran in turn in one run, on a database of the
 * run's own.
 *
 * <p>{@code ./pharmacyiq bench audit} runs every part; {@code ./pharmacyiq bench audit cost proof} those that are named.
 * A number after a colon is the part's size: {@code cost:5} takes five rounds.
 */
public final class AuditBench {

    /** One part: measures and prints. */
    private interface Part {
        void run(int size) throws Exception;
    }

    private record Sized(Part part, int size) {}

    private AuditBench() {}

    public static void main(String[] args) throws Exception {
        LoggingSystem.get(AuditBench.class.getClassLoader()).setLogLevel(null, LogLevel.WARN);
        Map<String, Sized> parts = new LinkedHashMap<>();
        parts.put("cost", new Sized(CostPart::run, 13));
        parts.put("issue", new Sized(IssuePart::run, 9));
        parts.put("sealing", new Sized(SealingPart::run, 500_000));
        parts.put("lag", new Sized(LagPart::run, 60));
        parts.put("verify", new Sized(VerifyPart::run, 1_000_000));
        parts.put("proof", new Sized(ProofPart::run, 100_000));
        parts.put("slope", new Sized(SlopePart::run, 1_000_000));
        for (var name : args.length == 0 ? List.copyOf(parts.keySet()) : List.of(args)) {
            var split = name.split(":", 2);
            var part = parts.get(split[0]);
            if (part == null) {
                System.err.println("there is no part " + split[0] + "; there are " + String.join(" ", parts.keySet()));
                System.exit(2);
                return;
            }
            part.part().run(split.length == 2 ? Integer.parseInt(split[1]) : part.size());
        }
    }
}
