package uk.co.pharmacyiq.bench;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import uk.co.pharmacyiq.bench.audit.IsolationPart;

/**
 * What the walls between organisations cost: row-level security, the signed context and sealed columns, as ratios to none of
 * them, in turn within one run, on 5,000 organisations of skewed size. {@code ./pharmacyiq bench isolation 9} takes nine rounds.
 */
public final class IsolationBench {

    private static final int ROUNDS = 9;

    private IsolationBench() {}

    public static void main(String[] args) throws Exception {
        LoggingSystem.get(IsolationBench.class.getClassLoader()).setLogLevel(null, LogLevel.WARN);
        IsolationPart.run(args.length == 0 ? ROUNDS : Integer.parseInt(args[0]));
    }
}
