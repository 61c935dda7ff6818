package uk.co.pharmacyiq.work;

import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;

/** At an orderly end, declares void the numbers this process took on the record and lost, if any are still owed. */
@Component
class LastWord {

    private final AuditLog audit;
    private final Recorder recorder;

    LastWord(AuditLog audit, Recorder recorder) {
        this.audit = audit;
        this.recorder = recorder;
    }

    @PreDestroy
    void close() {
        if (audit.owesVoids()) {
            recorder.alone(Actor.Operator.of(Actor.PLATFORM, "writer"), "WRITER_CLOSED", Target.none(), "done", "");
        }
    }
}
