package uk.co.pharmacyiq.governance.oversight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.tenancy.Round;

/** When the watch makes its rounds: every hour for every organisation, and beforehand where somebody asks for what it found. */
@Component
class WatchRounds implements Round {

    private final KeepWatch keepWatch;
    private final Cache<OrganisationId, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    WatchRounds(KeepWatch keepWatch) {
        this.keepWatch = keepWatch;
    }

    @Override
    public String name() {
        return "watch over the record";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void visit(OrganisationId organisation) {
        unlessLately(organisation);
    }

    /** Reads on to this moment. */
    void now(OrganisationId organisation) {
        lately.put(organisation, true);
        keepWatch.keep(organisation);
    }

    /** Reads on, unless it was done within the last ten minutes. */
    void unlessLately(OrganisationId organisation) {
        if (lately.getIfPresent(organisation) == null) {
            now(organisation);
        }
    }
}
