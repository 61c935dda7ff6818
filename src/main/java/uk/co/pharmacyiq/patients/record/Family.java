package uk.co.pharmacyiq.patients.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PatientId;

/** Finds out which records are one patient's, from rows that say which was merged into which. */
final class Family {

    /** One record, and which it was merged into. */
    record Row(UUID patient, long version, @Nullable UUID mergedInto) {}

    private final Map<UUID, Optional<Row>> known = new TreeMap<>();

    /** Takes what was found of those that were asked for, and the rows merged into them; answers whom to ask for next. */
    List<UUID> add(Collection<UUID> asked, List<Row> found) {
        asked.forEach(id -> known.put(id, Optional.empty()));
        found.stream()
                .filter(row -> known.containsKey(row.patient()))
                .forEach(row -> known.put(row.patient(), Optional.of(row)));
        return found.stream()
                .flatMap(row -> Stream.of(row.patient(), row.mergedInto()))
                .filter(Objects::nonNull)
                .filter(id -> !known.containsKey(id))
                .distinct()
                .toList();
    }

    /** The records of these patients, each once, in their order. */
    List<Cluster> clusters(Collection<PatientId> patients) {
        return patients.stream()
                .flatMap(patient -> root(patient.value()).stream())
                .distinct()
                .map(root -> new Cluster(new PatientId(root.patient()), root.version(), members(root)))
                .toList();
    }

    private List<PatientId> members(Row root) {
        return known.keySet().stream()
                .filter(id -> root(id).equals(Optional.of(root)))
                .map(PatientId::new)
                .toList();
    }

    private Optional<Row> root(UUID id) {
        var row = known.getOrDefault(id, Optional.empty());
        var up = row.map(Row::mergedInto);
        return up.isPresent() ? root(up.get()) : row;
    }
}
