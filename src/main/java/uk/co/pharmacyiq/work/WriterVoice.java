package uk.co.pharmacyiq.work;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.Heartbeats;
import uk.co.pharmacyiq.audit.WriterOfRecord;

/**
 * What this process says of its own writing on the record. Once a second it tells how far it has come, if it has moved,
 * and declares void the numbers it took and lost more than a second ago; at an orderly end it declares the rest. A try that
 * fails is logged and made again.
 */
@Component
class WriterVoice implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WriterVoice.class);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final WriterOfRecord writer;
    private final Heartbeats heartbeats;
    private final Recorder recorder;
    private Set<Long> owedBefore = Set.of();
    private boolean failing;
    private @Nullable Thread everySecond;

    WriterVoice(AuditLog audit, Heartbeats heartbeats, Recorder recorder) {
        this.writer = audit.writer();
        this.heartbeats = heartbeats;
        this.recorder = recorder;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (everySecond == null) {
            everySecond = Thread.ofVirtual().name("writer-voice").start(this::speakOn);
        }
    }

    /** Says what is due now. */
    synchronized void speak() {
        try {
            if (writer.stillOwes(owedBefore)) {
                declare("WRITER_BEAT");
            }
            owedBefore = writer.owed();
            heartbeats.beat();
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.warn("how far the record is written could not be told; tried again every second");
            }
            failing = true;
        }
    }

    @Override
    public void destroy() {
        var speaking = stopped();
        if (speaking != null) {
            speaking.interrupt();
        }
        try {
            if (writer.owesVoids()) {
                declare("WRITER_CLOSED");
            }
            heartbeats.beat();
        } catch (RuntimeException failed) {
            LOG.warn("the last word on the record could not be written; what was lost shows there as a gap");
        }
    }

    private synchronized @Nullable Thread stopped() {
        var speaking = everySecond;
        everySecond = null;
        return speaking;
    }

    private void declare(String action) {
        recorder.alone(Actor.Operator.of(Actor.PLATFORM, "writer"), action, Target.none(), "done", "");
    }

    private void speakOn() {
        try {
            while (true) {
                Thread.sleep(A_SECOND);
                speak();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
