package uk.co.pharmacyiq.governance.privacy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Answer;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyRule;
import uk.co.pharmacyiq.governance.privacy.detection.Sign;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Questions as the table holds them. */
final class CaseRowStore {

    private static final String SENTENCES = "governance.privacy_case.sentences";
    private static final String EXPLAINED = "governance.privacy_case.explained_by";
    private static final String NOTE = "governance.privacy_case.note";

    private CaseRowStore() {}

    /** What was unusual, as it is kept: a sentence in each line. */
    static byte[] sentences(Work work, PrivacyCase asked) {
        return work.seal(
                SENTENCES,
                asked.id(),
                asked.signs().stream().map(Sign::sentence).collect(Collectors.joining("\n")));
    }

    static byte @Nullable [] explained(Work work, PrivacyCase asked) {
        return asked.answer() instanceof Answer.Explained(var by) ? work.seal(EXPLAINED, asked.id(), by) : null;
    }

    static byte[] note(Work work, UUID id, String note) {
        return work.seal(NOTE, id, note);
    }

    static PrivacyCase read(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("case_id", UUID.class);
        var rules = texts(row.getArray("rules"));
        var sentences = work.open(SENTENCES, id, row.getBytes("sentences")).split("\n", -1);
        return new PrivacyCase(
                id,
                PrivacyCase.Origin.of(row.getString("origin")),
                new PersonId(row.getObject("person_id", UUID.class)),
                Optional.ofNullable(row.getObject("patient_id", UUID.class)).map(PatientId::new),
                new PrivacyCase.Time(
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant()),
                IntStream.range(0, rules.size())
                        .mapToObj(n -> new Sign(PrivacyRule.valueOf(rules.get(n)), sentences[n]))
                        .toList(),
                Stream.of((UUID[]) row.getArray("looks").getArray()).toList(),
                answer(work, id, row));
    }

    private static Answer answer(Work work, UUID id, ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "open" -> new Answer.Open();
            case "explained" -> new Answer.Explained(work.open(EXPLAINED, id, row.getBytes("explained_by")));
            default ->
                new Answer.Closed(
                        PrivacyCase.Finding.parse(row.getString("finding")).orElseThrow(),
                        work.open(NOTE, id, row.getBytes("note")),
                        new PersonId(row.getObject("closed_by", UUID.class)),
                        row.getTimestamp("closed_at").toInstant());
        };
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
