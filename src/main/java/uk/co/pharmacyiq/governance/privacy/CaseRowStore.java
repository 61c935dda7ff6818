package uk.co.pharmacyiq.governance.privacy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Answer;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyRule;
import uk.co.pharmacyiq.governance.privacy.detection.Sign;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/** Questions as the table holds them. */
final class CaseRowStore {

    private CaseRowStore() {}

    static PrivacyCase read(ResultSet row, int number) throws SQLException {
        var rules = texts(row.getArray("rules"));
        var sentences = texts(row.getArray("sentences"));
        return new PrivacyCase(
                row.getObject("case_id", UUID.class),
                PrivacyCase.Origin.of(row.getString("origin")),
                new PersonId(row.getObject("person_id", UUID.class)),
                Optional.ofNullable(row.getObject("patient_id", UUID.class)).map(PatientId::new),
                new PrivacyCase.Time(
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant()),
                IntStream.range(0, rules.size())
                        .mapToObj(n -> new Sign(PrivacyRule.valueOf(rules.get(n)), sentences.get(n)))
                        .toList(),
                Stream.of((UUID[]) row.getArray("looks").getArray()).toList(),
                answer(row));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "open" -> new Answer.Open();
            case "explained" -> new Answer.Explained(row.getString("explained_by"));
            default ->
                new Answer.Closed(
                        PrivacyCase.Finding.parse(row.getString("finding")).orElseThrow(),
                        row.getString("note"),
                        new PersonId(row.getObject("closed_by", UUID.class)),
                        row.getTimestamp("closed_at").toInstant());
        };
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
