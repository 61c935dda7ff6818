package uk.co.pharmacyiq.patients.looked;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Trail;
import uk.co.pharmacyiq.patients.record.TrailRow;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Compares the trail, from which patients are told who looked, with what the sealed entries of the record say themselves. The
 * trail is a table that its owner could thin out; the entries are in a log that nobody can. Those who review looks are told of
 * every difference.
 */
@Service
class CheckTrail {

    private static final Action<Checked> ACTION =
            Action.changes("PATIENT_TRAIL_COMPARE", "patients.trail", Action.Scope.OPERATOR, Checked.class);

    /** The clocks of database and server differ by less. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private static final Duration SLICE = Duration.ofDays(1);

    /** That an entry and the trail say different things about a patient. */
    record Difference(UUID event, PatientId patient, boolean missing) {}

    /** How many entries that name patients were compared, and what was found. */
    record Checked(int entries, List<Difference> found) {}

    private final UseCases useCases;
    private final SealedLooks sealed;
    private final Trail trail;
    private final TellHolders tellHolders;

    CheckTrail(UseCases useCases, SealedLooks sealed, Trail trail, TellHolders tellHolders) {
        this.useCases = useCases;
        this.sealed = sealed;
        this.trail = trail;
        this.tellHolders = tellHolders;
    }

    /** Compares all entries between two moments. */
    Outcome<Checked> check(OrganisationId organisation, Instant from, Instant until) {
        return useCases.perform(
                Actor.Operator.of(organisation, "trail-check"),
                ACTION,
                Target.none(),
                work -> check(work, from, until));
    }

    private Outcome<Checked> check(Work work, Instant from, Instant until) {
        int entries = 0;
        var found = new LinkedHashSet<Difference>();
        for (var begin = from; begin.isBefore(until); begin = begin.plus(SLICE)) {
            var end = begin.plus(SLICE).isBefore(until) ? begin.plus(SLICE) : until;
            var told = sealed.between(work, begin, end);
            entries += told.size();
            compare(work, told, trailed(work, begin, end)).forEach(found::add);
        }
        work.note("entries", entries);
        work.note("differences", found.size());
        if (!found.isEmpty()) {
            tellHolders.tell(
                    work,
                    "patients.review",
                    "trail-differs",
                    "The list of who looked at patients' records differs from the sealed record in " + found.size()
                            + (found.size() == 1 ? " place." : " places.") + " Tell whoever runs PharmacyIQ for you.",
                    "/record");
        }
        return done(new Checked(entries, List.copyOf(found)));
    }

    private Stream<Difference> compare(Work work, Map<UUID, Set<PatientId>> told, Map<UUID, Set<PatientId>> rows) {
        var missing = Map.copyOf(told).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(patient ->
                                !rows.getOrDefault(entry.getKey(), Set.of()).contains(patient))
                        .map(patient -> new Difference(entry.getKey(), patient, true)));
        var extra = rows.entrySet().stream()
                .flatMap(row -> row.getValue().stream()
                        .filter(patient -> !patients(work, told, row.getKey()).contains(patient))
                        .map(patient -> new Difference(row.getKey(), patient, false)));
        return Stream.concat(missing, extra);
    }

    /** The patients an entry names, wherever in time it stands. */
    private Set<PatientId> patients(Work work, Map<UUID, Set<PatientId>> told, UUID event) {
        return told.computeIfAbsent(event, id -> sealed.patients(work, id));
    }

    private Map<UUID, Set<PatientId>> trailed(Work work, Instant from, Instant until) {
        var rows = new HashMap<UUID, Set<PatientId>>();
        Optional<UUID> after = Optional.empty();
        List<TrailRow> page;
        do {
            page = trail.between(work, from.minus(CLOCKS), until.plus(CLOCKS), after);
            page.forEach(row ->
                    rows.computeIfAbsent(row.event(), _ -> new HashSet<>()).add(row.patient()));
            after = page.isEmpty() ? after : Optional.of(page.getLast().event());
        } while (page.size() >= Trail.MOST);
        return rows;
    }
}
