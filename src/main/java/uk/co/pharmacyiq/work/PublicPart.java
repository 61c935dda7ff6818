package uk.co.pharmacyiq.work;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.PatientId;

/** What of a piece of work anybody may read on the record: facts by name, and the patients whose data was loaded. */
final class PublicPart {

    /** What an entry of the log has room for. */
    static final int MOST_PATIENTS = 1_500;

    private final Map<String, String> facts = new TreeMap<>();
    private final Set<PatientId> patients = new TreeSet<>(Comparator.comparing(PatientId::value));

    void fact(String name, String value) {
        facts.put(name, value);
    }

    void read(Collection<PatientId> shown) {
        patients.addAll(shown);
        if (patients.size() > MOST_PATIENTS) {
            throw new IllegalStateException("more patients than one event can name: read fewer at a time");
        }
    }

    Map<String, String> facts() {
        var all = new TreeMap<>(facts);
        if (!patients.isEmpty()) {
            all.put("patients", patients.stream().map(PatientId::toString).collect(Collectors.joining(" ")));
        }
        return all;
    }
}
