package uk.co.pharmacyiq.patients.looked;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.tenancy.Round;

/**
 * When the trail is compared: once a day the last two days, and one of thirteen parts of the last year, so that within a
 * fortnight all of the year was compared.
 */
@Component
class TrailRounds implements Round {

    private static final int PARTS = 13;
    private static final Duration A_PART = Duration.ofDays(29);

    private final CheckTrail checkTrail;
    private final Clock clock;

    TrailRounds(CheckTrail checkTrail, Clock clock) {
        this.checkTrail = checkTrail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "comparing the trail of looks with the record";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void visit(OrganisationId organisation) {
        var now = clock.instant();
        checkTrail.check(organisation, now.minus(Duration.ofDays(2)), now);
        var part = part(now);
        checkTrail.check(organisation, part, part.plus(A_PART));
    }

    /** Where the part of the year begins that is this day's. */
    private static Instant part(Instant now) {
        long number = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay() % PARTS;
        return now.minus(A_PART.multipliedBy(number + 1));
    }
}
