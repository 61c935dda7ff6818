package uk.co.pharmacyiq.patients.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.patients.FindAlike;
import uk.co.pharmacyiq.patients.ViewPatient.Shown;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;

/** How records look to programs. What somebody may not see is not there: no member, rather than an empty one (M-003). */
final class PatientAnswers {

    private PatientAnswers() {}

    /** How a version came to be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WrittenAnswer(
            String change,
            @Nullable String person,
            @Nullable String personName,
            @Nullable String premises,
            Instant occurredAt,
            Instant recordedAt,
            String reason,
            String event) {

        static WrittenAnswer of(Entry entry, @Nullable String name) {
            var written = entry.written();
            return new WrittenAnswer(
                    written.change().code(),
                    written.author().map(Object::toString).orElse(null),
                    name,
                    written.premises().map(Object::toString).orElse(null),
                    written.occurredAt(),
                    written.recordedAt(),
                    written.reason(),
                    written.event().toString());
        }
    }

    /** One thing said of a patient. */
    record EntryAnswer(String id, int version, String state, Map<String, String> fields, WrittenAnswer written) {
        static EntryAnswer of(Entry entry) {
            return new EntryAnswer(
                    entry.id().toString(),
                    entry.version(),
                    entry.state().code(),
                    entry.fact().fields(),
                    WrittenAnswer.of(entry, null));
        }
    }

    /** A record: what is said by the code of its kind. A kind that may not be seen is not among them. */
    record RecordAnswer(
            String id,
            long version,
            String name,
            boolean emergency,
            boolean addressHidden,
            Map<String, List<EntryAnswer>> facts) {

        static RecordAnswer of(Shown shown) {
            var record = shown.record();
            var may = new May(shown.clinical(), shown.whereaboutsHidden(), false, false);
            var facts = new LinkedHashMap<String, List<EntryAnswer>>();
            Stream.of(FactKind.values())
                    .filter(may::see)
                    .forEach(kind -> facts.put(
                            kind.code(),
                            record.entries().stream()
                                    .filter(entry -> entry.kind() == kind)
                                    .map(EntryAnswer::of)
                                    .toList()));
            return new RecordAnswer(
                    record.id().toString(),
                    record.version(),
                    record.displayName(),
                    shown.passed().inEmergency(),
                    shown.whereaboutsHidden(),
                    facts);
        }
    }

    /** Somebody who could be the person about to be registered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlikeAnswer(String id, String name, @Nullable String born, List<String> why) {
        static AlikeAnswer of(FindAlike.Alike alike) {
            PatientRecord record = alike.record();
            return new AlikeAnswer(
                    record.id().toString(),
                    record.displayName(),
                    record.born().map(Object::toString).orElse(null),
                    alike.why());
        }
    }

    /** All of them. */
    record AlikesAnswer(List<AlikeAnswer> alike) {}

    /** The entry that was written. */
    record WrittenEntry(String patient, String entry) {}

    /** The new record. */
    record RegisteredAnswer(String patient) {}

    /** Until when a record can be opened in an emergency. */
    record OpenedAnswer(String patient, Instant until) {}
}
