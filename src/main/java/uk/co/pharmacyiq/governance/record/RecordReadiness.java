package uk.co.pharmacyiq.governance.record;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.state.SealLook;
import uk.co.pharmacyiq.site.Readiness;

/** Red while the record is not being sealed; work goes on all the same, and is sealed afterwards. */
@Component
class RecordReadiness implements Readiness {

    private final SealLook seals;
    private final Clock clock;

    RecordReadiness(SealLook seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public Optional<String> trouble() {
        return seals.state().trouble(clock.instant());
    }
}
