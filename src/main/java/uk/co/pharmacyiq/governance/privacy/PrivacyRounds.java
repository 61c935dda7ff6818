package uk.co.pharmacyiq.governance.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
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
 * When the watch over looks makes its rounds: every hour for every organisation, and beforehand where somebody asks for what it found.
 * A round that fails is logged and made again.
 */
@Component
class PrivacyRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyRounds.class);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final KeepPrivacy keepPrivacy;
    private final Directory directory;
    private final Cache<OrganisationId, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private @Nullable Thread everyHour;

    PrivacyRounds(KeepPrivacy keepPrivacy, Directory directory) {
        this.keepPrivacy = keepPrivacy;
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (everyHour == null) {
            everyHour = Thread.ofVirtual().name("privacy-watch").start(this::goOn);
        }
    }

    /** Reads on to this moment. */
    void now(OrganisationId organisation) {
        lately.put(organisation, true);
        keepPrivacy.keep(organisation);
    }

    /** Reads on, unless it was done within the last ten minutes. */
    void unlessLately(OrganisationId organisation) {
        if (lately.getIfPresent(organisation) == null) {
            now(organisation);
        }
    }

    @Override
    public synchronized void destroy() {
        if (everyHour != null) {
            everyHour.interrupt();
            everyHour = null;
        }
    }

    private void goOn() {
        try {
            while (true) {
                Thread.sleep(AN_HOUR);
                directory.organisations().forEach(this::round);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(OrganisationId organisation) {
        try {
            unlessLately(organisation);
        } catch (RuntimeException failed) {
            LOG.warn("a round of the watch over looks failed; it is made again within the hour");
        }
    }
}
