package uk.co.pharmacyiq.audit.proof;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.AuditLog;

/** What leaves the house and what outsiders check it with, for tests elsewhere. */
public final class OutsideView {

    /** How the one-file verifier judged, and what it printed. */
    public record Verdict(int exit, List<String> kinds, String text) {}

    private OutsideView() {}

    public static RecordExport export(JdbcClient jdbc, AuditLog log) {
        return new RecordExport(jdbc, log);
    }

    public static EventProofs proofs(JdbcClient jdbc, AuditLog log) {
        return new EventProofs(jdbc, log);
    }

    /** Runs the one-file verifier, compiled by itself. */
    public static Verdict verify(Object... arguments) {
        var verdict = OfflineVerifier.run(arguments);
        return new Verdict(verdict.exit(), verdict.kinds(), verdict.text());
    }
}
