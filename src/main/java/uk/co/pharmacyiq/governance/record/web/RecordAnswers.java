package uk.co.pharmacyiq.governance.record.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.record.SearchRecord;
import uk.co.pharmacyiq.governance.record.Told;
import uk.co.pharmacyiq.governance.record.ViewEntry;

/** The record as programs read it. */
final class RecordAnswers {

    private RecordAnswers() {}

    /** A page of entries, newest first; {@code next} asks for the page after it. */
    record EntriesAnswer(
            List<EntryAnswer> entries, @Nullable String next) {

        static EntriesAnswer of(SearchRecord.Found found) {
            return new EntriesAnswer(
                    found.entries().stream().map(EntryAnswer::of).toList(),
                    found.next().map(Object::toString).orElse(null));
        }
    }

    /** One entry: what was done and by whom, in words and by identifiers. */
    record EntryAnswer(
            String id,
            String at,
            String sentence,
            String action,
            String outcome,
            String code,
            Thing subject,
            Thing who,
            @Nullable String premises,
            @Nullable SealAnswer seal) {

        static EntryAnswer of(Told told) {
            var entry = told.entry();
            return new EntryAnswer(
                    entry.id().toString(),
                    entry.at().toString(),
                    told.sentence(),
                    entry.what().action(),
                    entry.what().outcome(),
                    entry.what().code(),
                    new Thing(entry.what().subjectType(), entry.what().subjectId()),
                    new Thing(entry.who().kind(), entry.who().id()),
                    entry.where().premises().map(Object::toString).orElse(null),
                    told.seal()
                            .map(seal -> new SealAnswer(
                                    seal.log(), seal.index(), seal.sealedAt().toString()))
                            .orElse(null));
        }
    }

    /** A thing by its kind and identifier; empty text where there is none. */
    record Thing(String type, String id) {}

    /** Where an entry stands in the sealed log. */
    record SealAnswer(int log, long index, String sealedAt) {}

    /** One entry with everything on it. The leaf is its public bytes, as they are sealed. */
    record WholeEntryAnswer(
            EntryAnswer entry,
            String leaf,
            Map<String, String> details,
            Set<String> erased,
            Map<String, String> facts,
            long sealedEntries) {

        static WholeEntryAnswer of(ViewEntry.View view) {
            var entry = view.told().entry();
            return new WholeEntryAnswer(
                    EntryAnswer.of(view.told()),
                    entry.leaf(),
                    entry.details(),
                    entry.erased(),
                    entry.facts(),
                    view.size());
        }
    }
}
