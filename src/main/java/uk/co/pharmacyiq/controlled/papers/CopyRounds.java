package uk.co.pharmacyiq.controlled.papers;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.Round;

/** When the registers are copied: once after each midnight, if there is a folder for it. */
@Component
class CopyRounds implements Round {

    private final KeepCopies keepCopies;
    private final CopyFolder folder;
    private final Clock clock;
    private final Map<OrganisationId, LocalDate> copied = new ConcurrentHashMap<>();

    CopyRounds(KeepCopies keepCopies, CopyFolder folder, Clock clock) {
        this.keepCopies = keepCopies;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "nightly copies of the controlled drugs register";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(20);
    }

    @Override
    public Duration atFirst() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void visit(OrganisationId organisation) {
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
        if (folder.isOn()
                && !today.equals(copied.get(organisation))
                && keepCopies.keep(organisation) instanceof Done<KeepCopies.Kept>) {
            copied.put(organisation, today);
        }
    }
}
