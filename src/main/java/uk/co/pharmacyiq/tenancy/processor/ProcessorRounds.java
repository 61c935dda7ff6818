package uk.co.pharmacyiq.tenancy.processor;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.tenancy.Directory;

/**
 * Tells every organisation of the list this release ships, soon after it starts; those that came meanwhile within half a day. A
 * round that fails is logged and made again.
 */
@Component
class ProcessorRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessorRounds.class);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration AT_FIRST = Duration.ofMinutes(10);

    private final TellOfProcessors tell;
    private final Directory directory;
    private final Set<OrganisationId> told = new HashSet<>();
    private @Nullable Thread rounds;

    ProcessorRounds(TellOfProcessors tell, Directory directory) {
        this.tell = tell;
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (rounds == null) {
            rounds = Thread.ofVirtual().name("processors").start(this::goOn);
        }
    }

    @Override
    public synchronized void destroy() {
        if (rounds != null) {
            rounds.interrupt();
            rounds = null;
        }
    }

    private void goOn() {
        try {
            Thread.sleep(AT_FIRST);
            while (true) {
                directory.organisations().forEach(this::round);
                Thread.sleep(HALF_A_DAY);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** The list is the same for as long as this process runs: once told, there is nothing more to say. */
    private void round(OrganisationId organisation) {
        try {
            if (!told.contains(organisation)) {
                tell.tell(organisation, tell.newest());
                told.add(organisation);
            }
        } catch (RuntimeException failed) {
            LOG.warn("an organisation could not be told of sub-processors; it is tried again within the day");
        }
    }
}
