package uk.co.pharmacyiq.access.review;

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

/** Opens and reminds of reviews: twice a day for every organisation. A round that fails is logged and made again. */
@Component
class ReviewRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewRounds.class);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration AT_FIRST = Duration.ofMinutes(15);

    private final OpenReviews openReviews;
    private final Directory directory;
    private @Nullable Thread rounds;

    ReviewRounds(OpenReviews openReviews, Directory directory) {
        this.openReviews = openReviews;
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (rounds == null) {
            rounds = Thread.ofVirtual().name("reviews").start(this::goOn);
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

    private void round(OrganisationId organisation) {
        try {
            openReviews.round(organisation);
        } catch (RuntimeException failed) {
            LOG.warn("a review of roles could not be opened; it is tried again within the day");
        }
    }
}
