package uk.co.pharmacyiq.patients.looked;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * When the trail is compared: once a day the last two days, and one of thirteen parts of the last year, so that within a
 * fortnight all of the year was compared.
 */
@Component
class TrailRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TrailRounds.class);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int PARTS = 13;
    private static final Duration A_PART = Duration.ofDays(29);

    private final CheckTrail checkTrail;
    private final Directory directory;
    private final Clock clock;
    private @Nullable Thread everyDay;

    TrailRounds(CheckTrail checkTrail, Directory directory, Clock clock) {
        this.checkTrail = checkTrail;
        this.directory = directory;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (everyDay == null) {
            everyDay = Thread.ofVirtual().name("trail-check").start(this::goOn);
        }
    }

    @Override
    public synchronized void destroy() {
        if (everyDay != null) {
            everyDay.interrupt();
            everyDay = null;
        }
    }

    private void goOn() {
        try {
            while (true) {
                Thread.sleep(A_DAY);
                directory.organisations().forEach(this::round);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    void round(OrganisationId organisation) {
        try {
            var now = clock.instant();
            checkTrail.check(organisation, now.minus(Duration.ofDays(2)), now);
            var part = part(now);
            checkTrail.check(organisation, part, part.plus(A_PART));
        } catch (RuntimeException failed) {
            LOG.warn("comparing the trail of looks with the record failed; it is done again tomorrow");
        }
    }

    /** Where the part of the year begins that is this day's. */
    private static Instant part(Instant now) {
        long number = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay() % PARTS;
        return now.minus(A_PART.multipliedBy(number + 1));
    }
}
