package uk.co.pharmacyiq.controlled.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The steps of the keys; two who act on the same step are told apart by its number. */
@Repository
class KeyLogStore {

    private static final String DETAILS = "controlled.key_step.details";

    private static final String AT = """
            select step_no, kind, at, person_id, to_person, pharmacist, details
              from controlled.key_step
             where organisation_id = :organisation
               and premises_id = :premises
             order by step_no desc
             limit 200
            """;

    private static final String ADD = """
            insert into controlled.key_step
                   (organisation_id, premises_id, step_no, kind, at, person_id, to_person, pharmacist, details, event_id)
            values (:organisation, :premises, :step, :kind, :at, :person, :to, :pharmacist, :details, :event)
            on conflict do nothing
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The latest first. */
    List<KeyStep> at(Work work, PremisesId premises) {
        return work.sql(AT)
                .param("premises", premises.value())
                .query((row, _) -> step(work, premises, row))
                .list();
    }

    /** Adds the next step; false where somebody else just did. */
    boolean add(Work work, PremisesId premises, KeyStep step) {
        var row = premises + "/" + step.number();
        return work.sql(ADD)
                        .param("premises", premises.value())
                        .param("step", step.number())
                        .param("kind", step.kind().name())
                        .param("at", Timestamp.from(step.at()))
                        .param("person", step.person().value())
                        .param("to", step.to().map(PersonId::value).orElse(null), Types.OTHER)
                        .param("pharmacist", step.pharmacist())
                        .param("details", work.seal(DETAILS, row, JSON.writeValueAsString(step.details())))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    private static KeyStep step(Work work, PremisesId premises, ResultSet row) throws SQLException {
        long number = row.getLong("step_no");
        return new KeyStep(
                number,
                KeyStep.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                new PersonId(row.getObject("person_id", UUID.class)),
                Optional.ofNullable(row.getObject("to_person", UUID.class)).map(PersonId::new),
                row.getBoolean("pharmacist"),
                JSON.readValue(
                        work.open(DETAILS, premises + "/" + number, row.getBytes("details")), KeyStep.Details.class));
    }
}
