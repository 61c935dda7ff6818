package uk.co.pharmacyiq.patients.record;

import java.util.HashMap;
import java.util.Map;
import uk.co.pharmacyiq.patients.record.Entry.Change;
import uk.co.pharmacyiq.work.Work;

/** Notes on the record of the work what a change was, field by field, before and after; sealed under the patient's own key. */
final class ChangeNotes {

    private final Work work;
    private final Map<String, Integer> seen = new HashMap<>();

    ChangeNotes(Work work) {
        this.work = work;
    }

    /** Something new. */
    void after(Fact fact) {
        var prefix = prefix(fact.kind());
        fact.fields().forEach((field, value) -> work.note(prefix + field + ".after", value));
        work.note("change", Change.ADDED.title());
        work.note("kind", fact.kind().title());
    }

    /** Something that stands otherwise now, or no longer. */
    void changed(Entry before, Fact after, Change change) {
        var prefix = prefix(after.kind());
        for (var field : before.fact().differsFrom(after)) {
            work.note(prefix + field + ".before", before.fact().get(field).orElse(""));
            work.note(prefix + field + ".after", after.get(field).orElse(""));
        }
        work.note("change", change.title());
        work.note("kind", after.kind().title());
        work.note("entry", before.id());
        work.note("version", before.version() + 1);
    }

    private String prefix(FactKind kind) {
        int number = seen.merge(kind.code(), 1, Integer::sum);
        return kind.code() + (number == 1 ? "." : "-" + number + ".");
    }
}
