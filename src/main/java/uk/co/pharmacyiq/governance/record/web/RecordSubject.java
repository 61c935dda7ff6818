package uk.co.pharmacyiq.governance.record.web;

import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.governance.record.Entry;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/** Somebody whose details stand on an entry: whom it is about, else whoever acted. */
record RecordSubject(String type, UUID id) {

    static Optional<RecordSubject> of(Entry entry) {
        var what = entry.what();
        var who = entry.who();
        if (what.subjectType().equals("person") || what.subjectType().equals("patient")) {
            return TimeOrderedId.parse(what.subjectId()).map(id -> new RecordSubject(what.subjectType(), id));
        }
        return who.kind().equals("person")
                ? TimeOrderedId.parse(who.id()).map(id -> new RecordSubject("person", id))
                : Optional.empty();
    }
}
