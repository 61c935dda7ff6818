package uk.co.pharmacyiq.audit;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of other modules need of the insides of this one. */
public final class AuditAtWork {

    private AuditAtWork() {}

    /** Heartbeats of this process that also go to that file. */
    public static Heartbeats heartbeats(JdbcClient jdbc, AuditLog audit, Path file) {
        return new Heartbeats(jdbc, audit, file.toString());
    }
}
