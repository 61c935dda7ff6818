package uk.co.pharmacyiq.patients.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.RecordFollower;
import uk.co.pharmacyiq.patients.search.words.WordBooks;
import uk.co.pharmacyiq.work.Work;

/**
 * Keeps the index as the record is, in the transaction that changes the record, before anybody else who follows looks it up. A merged record is found as the one it was
 * merged into. Where the address is restricted, nothing that tells where somebody lives or how to reach them is a key.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SearchIndex implements RecordFollower {

    private static final Set<KeyKind> WHEREABOUTS = Set.of(KeyKind.POSTCODE, KeyKind.PHONE, KeyKind.PHONE_END);

    private final KeyStore keys;
    private final WordBooks words;

    SearchIndex(KeyStore keys, WordBooks words) {
        this.keys = keys;
        this.words = words;
    }

    @Override
    public void changed(Work work, PatientRecord record) {
        var members = new ArrayList<>(record.mergedFrom());
        members.add(record.id());
        var missing = new HashMap<Named, KeyStore.Row>();
        var said = new ArrayList<WordBooks.Word>();
        for (var key : keys.said(work, members)) {
            if (!record.has("restricted-address") || !WHEREABOUTS.contains(key.kind())) {
                var row = KeyStore.Row.of(work, record.id(), key);
                missing.put(Named.of(row), row);
                if (key.kind().hasWords()) {
                    said.add(new WordBooks.Word(row.token(), key.kind().code(), key.value()));
                }
            }
        }
        var gone = new ArrayList<KeyStore.Row>();
        for (var row : keys.rows(work, members)) {
            if (!missing.remove(Named.of(row), row)) {
                gone.add(row);
            }
        }
        keys.forget(work, gone);
        words.add(work, said);
        keys.keep(work, List.copyOf(missing.values()));
    }

    /** What a row is told apart by. */
    private record Named(PatientId patient, UUID token, String part) {

        static Named of(KeyStore.Row row) {
            return new Named(row.patient(), row.token(), row.part());
        }
    }
}
