package uk.co.pharmacyiq.patients.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.RecordFollower;
import uk.co.pharmacyiq.work.Work;

/**
 * Keeps the index as the record is, in the transaction that changes the record, before anybody else who follows looks it up. A merged record is found as the one it was
 * merged into. Where the address is restricted, nothing that tells where somebody lives or how to reach them is a key.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SearchIndex implements RecordFollower {

    private static final Set<KeyKind> WHEREABOUTS = Set.of(KeyKind.POSTCODE, KeyKind.PHONE);

    private final KeyStore keys;
    private final WordStore words;

    SearchIndex(KeyStore keys, WordStore words) {
        this.keys = keys;
        this.words = words;
    }

    @Override
    public void changed(Work work, PatientRecord record) {
        var members = new ArrayList<>(record.mergedFrom());
        members.add(record.id());
        var missing = new HashMap<Named, Key>();
        for (var key : keys.said(work, members)) {
            if (!record.has("restricted-address") || !WHEREABOUTS.contains(key.kind())) {
                missing.put(Named.of(record.id(), key), key);
            }
        }
        var gone = new ArrayList<KeyStore.Row>();
        for (var row : keys.rows(work, members)) {
            var named = Named.of(row.patient(), row.key());
            if (!missing.remove(named, row.key())) {
                gone.add(row);
            }
        }
        keys.forget(work, gone);
        write(work, record.id(), List.copyOf(missing.values()));
    }

    private void write(Work work, PatientId patient, List<Key> missing) {
        words.add(
                work,
                missing.stream()
                        .filter(key -> key.is(KeyKind.NAME))
                        .map(Key::value)
                        .toList());
        keys.keep(
                work,
                missing.stream().map(key -> new KeyStore.Row(patient, key)).toList());
    }

    /** What a row is told apart by. */
    private record Named(PatientId patient, KeyKind kind, String value, String part) {
        static Named of(PatientId patient, Key key) {
            return new Named(patient, key.kind(), key.value(), key.part());
        }
    }
}
