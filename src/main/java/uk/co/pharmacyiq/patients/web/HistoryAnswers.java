package uk.co.pharmacyiq.patients.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.patients.ViewHistory.History;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.web.PatientAnswers.WrittenAnswer;

/** How the history of a record looks to programs. */
final class HistoryAnswers {

    private HistoryAnswers() {}

    /** One field before and after. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceAnswer(
            String field, @Nullable String before, @Nullable String after) {}

    /** One version, and what it made different. */
    record VersionAnswer(
            String entry,
            String kind,
            int version,
            String state,
            List<DifferenceAnswer> differences,
            WrittenAnswer written) {

        static VersionAnswer of(History history, Entry entry) {
            var before = history.before(entry);
            return new VersionAnswer(
                    entry.id().toString(),
                    entry.kind().code(),
                    entry.version(),
                    entry.state().code(),
                    entry.kind().fields().stream()
                            .map(field -> new DifferenceAnswer(
                                    field.name(),
                                    before.flatMap(each -> each.fact().get(field.name()))
                                            .orElse(null),
                                    entry.fact().get(field.name()).orElse(null)))
                            .filter(each -> !Objects.equals(each.before(), each.after()))
                            .toList(),
                    WrittenAnswer.of(
                            entry,
                            entry.written().author().map(history.names()::get).orElse(null)));
        }
    }

    /** How a record came to be, oldest first. */
    record HistoryAnswer(String id, List<VersionAnswer> versions) {
        static HistoryAnswer of(History history) {
            return new HistoryAnswer(
                    history.record().id().toString(),
                    history.versions().stream()
                            .map(entry -> VersionAnswer.of(history, entry))
                            .toList());
        }
    }
}
