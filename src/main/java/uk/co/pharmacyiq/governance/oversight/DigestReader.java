package uk.co.pharmacyiq.governance.oversight;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordFilter;
import uk.co.pharmacyiq.audit.RecordQuery;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.governance.record.Told;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Work;

/** Puts the digest of a week together, from the record itself each time: nothing can be left out of it beforehand. */
@Component
class DigestReader {

    private final AuditLog audit;
    private final Told.Teller teller;
    private final DigestStore readings;
    private final PeopleNames people;
    private final int most;

    DigestReader(AuditLog audit, Told.Teller teller, DigestStore readings, PeopleNames people) {
        this.audit = audit;
        this.teller = teller;
        this.readings = readings;
        this.people = people;
        this.most = 10_000;
    }

    Digest read(Work work, Week week) {
        var found = events(work, week);
        var acts =
                teller.tell(work, found.events()).stream().map(Digest.Act::of).toList();
        return new Digest(week, week.isOver(work.now()), acts, found.whole(), reading(work, week));
    }

    /** That it was read, and by whom. */
    Optional<Digest.Reading> reading(Work work, Week week) {
        return readings.find(work, week)
                .map(row -> new Digest.Reading(
                        people.names(work).getOrDefault(row.by(), "somebody no longer known"),
                        row.at(),
                        row.note(),
                        row.event()));
    }

    private static boolean isAdministrative(RecordedEvent event) {
        return switch (event.action()) {
            case KeepWatch.ACT, "LOOKS_WATCH", "PATIENT_TRAIL_COMPARE" -> false;
            case "REQUEST" -> ActKind.isAdministrativeRequest(event.subjectType(), event.subjectId());
            default -> true;
        };
    }

    private record Events(List<RecordedEvent> events, boolean whole) {}

    private Events events(Work work, Week week) {
        var filter = RecordFilter.EVERYTHING
                .passingOver(new RecordFilter.PassedOver(ActKind.everyday(), ActKind.everydayActors()))
                .and(DigestReader::isAdministrative);
        var page = audit.search(
                work.organisation(),
                RecordQuery.between(week.begins(), week.ends())
                        .filtered(filter)
                        .atMost(most)
                        .lookingAt(Integer.MAX_VALUE));
        return new Events(page.events(), page.next().isEmpty());
    }
}
