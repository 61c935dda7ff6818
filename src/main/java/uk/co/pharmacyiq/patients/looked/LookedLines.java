package uk.co.pharmacyiq.patients.looked;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.record.TrailRow;
import uk.co.pharmacyiq.work.Work;

/** Says rows of the trail in words, each from its event. */
@Component
class LookedLines {

    private static final int AT_A_TIME = 1_000;

    private final AuditLog audit;

    LookedLines(AuditLog audit) {
        this.audit = audit;
    }

    List<Looked.Line> of(Work work, Map<UUID, List<TrailRow>> rows, Map<PremisesId, String> where, boolean byName) {
        var events = events(work, rows.keySet());
        return rows.values().stream()
                .map(each -> line(
                        each, Optional.ofNullable(events.get(each.getFirst().event())), where, byName))
                .toList();
    }

    private Map<UUID, RecordedEvent> events(Work work, Collection<UUID> ids) {
        var events = new HashMap<UUID, RecordedEvent>();
        var all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            audit.findAll(work.organisation(), all.subList(from, Math.min(from + AT_A_TIME, all.size())))
                    .forEach(event -> events.put(event.id(), event));
        }
        return events;
    }

    private static Looked.Line line(
            List<TrailRow> rows, Optional<RecordedEvent> event, Map<PremisesId, String> where, boolean byName) {
        var row = rows.getFirst();
        boolean changed = rows.stream().anyMatch(TrailRow::changed);
        Instant at = row.at();
        return new Looked.Line(
                row.event(),
                at,
                who(row, event, byName),
                LookedWords.what(row.act(), changed),
                LookedWords.why(
                        event.map(found -> found.facts().getOrDefault("purpose", ""))
                                .filter(purpose -> !purpose.isEmpty())
                                .orElse(row.why()),
                        row.act()),
                row.premises().map(place -> where.getOrDefault(place, "")).orElse(""),
                changed,
                changed
                        ? LookedWords.fields(
                                event.map(found -> found.details().keySet()).orElse(Set.of()))
                        : List.of());
    }

    /** As the event says: what they were called, and what they worked as, on that day. */
    private static String who(TrailRow row, Optional<RecordedEvent> event, boolean byName) {
        if (row.actor().equals("operator")) {
            return "PharmacyIQ, by itself";
        }
        Map<String, String> details = event.map(RecordedEvent::details).orElse(Map.of());
        var role = Optional.of(details.getOrDefault("roles", ""))
                .filter(roles -> !roles.isBlank())
                .orElse(row.actor().equals("visitor") ? "Somebody from outside, let in" : "A member of staff");
        return byName
                ? Optional.ofNullable(details.get("name"))
                        .map(name -> name + " (" + role + ")")
                        .orElse("Somebody whose name was erased (" + role + ")")
                : role;
    }
}
