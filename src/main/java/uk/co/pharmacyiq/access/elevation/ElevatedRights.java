package uk.co.pharmacyiq.access.elevation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.BeyondRoles;
import uk.co.pharmacyiq.access.Permissions;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Work;

/** What somebody may do while they have broken the glass. */
@Component
class ElevatedRights implements BeyondRoles {

    private final ElevationStore elevations;

    ElevatedRights(ElevationStore elevations) {
        this.elevations = elevations;
    }

    @Override
    public List<Lent> of(Work work, PersonId person) {
        return elevations.of(work, person).stream()
                .map(open -> new Lent(
                        BreakGlass.TITLE,
                        open.premises(),
                        Permissions.breakGlass(),
                        open.until(),
                        "You have broken the glass, until " + LondonTime.time(open.until())
                                + ". Those who watch over it were told, and look afterwards at what you do.",
                        open.event()))
                .toList();
    }

    @Override
    public Set<PersonId> everybody(Work work) {
        return elevations.holding(work).stream().map(Elevation::person).collect(Collectors.toUnmodifiableSet());
    }
}
