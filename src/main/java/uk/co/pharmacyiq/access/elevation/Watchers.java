package uk.co.pharmacyiq.access.elevation;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.ChangeRole;
import uk.co.pharmacyiq.access.Holdings;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Work;

/** Those who watch over break-glass; where nobody else does, the master administrators. */
@Component
class Watchers {

    private final Holdings holdings;
    private final People people;
    private final Notices notices;

    Watchers(Holdings holdings, People people, Notices notices) {
        this.holdings = holdings;
        this.people = people;
        this.notices = notices;
    }

    /** Tells each of them but the person at work; answers how many. */
    int tell(Work work, String premises, Instant until) {
        var told = others(work, ReviewElevations.PERMISSION);
        if (told.isEmpty()) {
            told = others(work, ChangeRole.PERMISSION);
        }
        var name = people.names(work).getOrDefault(work.person(), "Somebody");
        for (var watcher : told) {
            notices.tell(
                    work,
                    watcher,
                    "break-glass",
                    name + " has broken the glass at " + premises + ", until " + LondonTime.time(until) + ".",
                    "/access/break-glass/uses");
        }
        return told.size();
    }

    private Set<PersonId> others(Work work, String permission) {
        return holdings.holders(work, permission).stream()
                .filter(person -> !person.equals(work.person()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
