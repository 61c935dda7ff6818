package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Taking;
import uk.co.pharmacyiq.governance.rights.Subjects.Subject;
import uk.co.pharmacyiq.governance.rights.clock.RetentionFloor;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Work;

/** What a decision does to the record it is about: always an entry in it, never a thing taken out of it. */
@Component
class Effects {

    private final Subjects subjects;
    private final Records records;

    Effects(Subjects subjects, Records records) {
        this.subjects = subjects;
        this.records = records;
    }

    /** From now on their data is stored and no more: left out of exports and campaigns (DP-09). */
    Outcome<Taking> restrict(Work work, RightsRequest request, Map<String, String> said) {
        return subjects.of(work, request)
                .then(subject -> subject.record().has("restricted-processing")
                        ? done(request.id())
                        : add(work, request, subject, FactKind.FLAG, Map.of("flag", "restricted-processing")))
                .then(_ -> DecideRequest.taking(request, said));
    }

    /** They object to a use; what they agreed to before ends with it. */
    Outcome<Taking> object(Work work, RightsRequest request, String purpose, Map<String, String> said) {
        return subjects.of(work, request)
                .then(subject -> end(work, request, consents(subject, purpose))
                        .then(_ -> add(
                                work,
                                request,
                                subject,
                                FactKind.CONSENT,
                                Map.of(
                                        "purpose",
                                        purpose,
                                        "decision",
                                        "objected",
                                        "on",
                                        work.today().toString()))))
                .then(_ -> DecideRequest.taking(request, said));
    }

    /** A record past its floor is put before whoever disposes of records; nothing goes by itself. */
    Outcome<Taking> erase(Work work, RightsRequest request, Map<String, String> said) {
        return subjects.of(work, request).then(subject -> {
            if (floor(subject).map(floor -> floor.holds(work.today())).orElse(false)) {
                return refused(RightsRefusal.INSIDE_RETENTION);
            }
            work.fact("disposal", "to-review");
            return end(work, request, consents(subject, "marketing")).then(_ -> DecideRequest.taking(request, said));
        });
    }

    /** The record stays, but nobody writes to them about anything they did not ask for (DP-07). */
    Outcome<Taking> endMarketing(Work work, RightsRequest request, Map<String, String> said) {
        if (request.patient().isEmpty()) {
            return refused(RightsRefusal.PATIENT_NEEDED);
        }
        return subjects.of(work, request).then(subject -> {
            var given = consents(subject, "marketing");
            said.put("marketing-ended", Integer.toString(given.size()));
            floor(subject)
                    .ifPresent(floor -> said.put("kept-until", floor.until().toString()));
            return end(work, request, given).then(_ -> DecideRequest.taking(request, said));
        });
    }

    static Optional<RetentionFloor> floor(Subject subject) {
        return subject.history().stream()
                .map(entry ->
                        entry.written().recordedAt().atZone(LondonTime.ZONE).toLocalDate())
                .max(Comparator.naturalOrder())
                .map(last -> new RetentionFloor(last, subject.record().born()));
    }

    private static List<Entry> consents(Subject subject, String purpose) {
        return subject.record().of(FactKind.CONSENT).stream()
                .filter(entry -> entry.fact().get("purpose").equals(Optional.of(purpose)))
                .toList();
    }

    private Outcome<Integer> end(Work work, RightsRequest request, List<Entry> entries) {
        for (var entry : entries) {
            if (records.end(work, entry.id(), entry.version(), why(request)) instanceof Outcome.Refused(var reason)) {
                return refused(reason);
            }
        }
        return done(entries.size());
    }

    private Outcome<UUID> add(
            Work work, RightsRequest request, Subject subject, FactKind kind, Map<String, String> fields) {
        return Fact.of(kind, fields)
                .then(fact -> records.add(work, subject.record().id(), fact, why(request)));
    }

    static Why why(RightsRequest request) {
        return Why.of("Request " + request.reference());
    }
}
