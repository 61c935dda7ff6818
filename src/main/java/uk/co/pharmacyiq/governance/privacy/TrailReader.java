package uk.co.pharmacyiq.governance.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.privacy.detection.Look;
import uk.co.pharmacyiq.governance.privacy.detection.Look.Manner;
import uk.co.pharmacyiq.patients.record.Trail;
import uk.co.pharmacyiq.patients.record.TrailRow;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Work;

/** Reads the trail of a day as looks of people. */
@Component
class TrailReader {

    /** What a reviewer sees of a patient is no look of the kind that is reviewed. */
    private static final Pattern REVIEWS = Pattern.compile("LOOKS?_.*");

    private static final Pattern LISTS =
            Pattern.compile(".*_(LIST|FIND|SEARCH|CHECK|ASK)|PATIENT_(ALIKE|PAIR|MERGE).*");
    private static final Pattern TAKES = Pattern.compile(".*_(EXPORT|PRINT|TAKE|READ)");
    private static final Pattern REGISTERS = Pattern.compile(".*_(REGISTER|IMPORT)");

    private final Trail trail;

    TrailReader(Trail trail) {
        this.trail = trail;
    }

    List<Look> day(Work work, LocalDate day) {
        var from = day.atStartOfDay(LondonTime.ZONE).toInstant();
        var until = day.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
        var rows = rows(work, from, until);
        Map<UUID, Long> shown = rows.stream()
                .filter(row -> !row.changed())
                .collect(Collectors.groupingBy(TrailRow::event, Collectors.counting()));
        return rows.stream()
                .filter(row -> row.actor().equals("person") && row.person().isPresent())
                .filter(row -> !REVIEWS.matcher(row.act()).matches())
                .map(row -> new Look(
                        row.event(),
                        row.at(),
                        row.person().orElseThrow(),
                        row.patient(),
                        row.premises(),
                        manner(row, shown.getOrDefault(row.event(), 0L)),
                        row.why()))
                .toList();
    }

    private List<TrailRow> rows(Work work, Instant from, Instant until) {
        var rows = new ArrayList<TrailRow>();
        Optional<UUID> after = Optional.empty();
        List<TrailRow> page;
        do {
            page = trail.between(work, from, until, after);
            rows.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.getLast().event());
        } while (page.size() >= Trail.MOST);
        return rows;
    }

    /** An event that shows several patients is a list, whatever it is called. */
    private static Manner manner(TrailRow row, long shown) {
        if (REGISTERS.matcher(row.act()).matches()) {
            return Manner.REGISTERED;
        }
        if (row.changed()) {
            return Manner.CHANGED;
        }
        if (shown > 1 || LISTS.matcher(row.act()).matches()) {
            return Manner.LISTED;
        }
        return TAKES.matcher(row.act()).matches() ? Manner.TAKEN : Manner.OPENED;
    }

    /** One entry of each person, to read their role from. */
    static Set<UUID> oneOfEach(List<Look> looks) {
        return Set.copyOf(looks.stream()
                .collect(Collectors.toMap(Look::person, Look::event, (first, _) -> first))
                .values());
    }
}
