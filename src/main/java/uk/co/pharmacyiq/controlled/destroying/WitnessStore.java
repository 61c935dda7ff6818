package uk.co.pharmacyiq.controlled.destroying;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The witnesses of premises; none is changed. */
@Repository
class WitnessStore {

    private static final String DETAILS = "controlled.witness.details";

    private static final String AT = """
            select witness_id, person_id, basis, valid_from, valid_until, details
              from controlled.witness
             where organisation_id = :organisation
               and premises_id = :premises
             order by valid_until desc, witness_id
             limit 100
            """;

    private static final String ONE = """
            select witness_id, person_id, basis, valid_from, valid_until, details
              from controlled.witness
             where organisation_id = :organisation
               and premises_id = :premises
               and witness_id = :witness
            """;

    private static final String ADD = """
            insert into controlled.witness
                   (organisation_id, witness_id, premises_id, person_id, basis, valid_from, valid_until, details, added_at,
                    added_by, event_id)
            values (:organisation, :witness, :premises, :person, :basis, :from, :until, :details, :now, :by, :event)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The latest first. */
    List<Witness> at(Work work, PremisesId premises) {
        return work.sql(AT)
                .param("premises", premises.value())
                .query((row, _) -> witness(work, row))
                .list();
    }

    Optional<Witness> find(Work work, PremisesId premises, UUID witness) {
        return work.sql(ONE)
                .param("premises", premises.value())
                .param("witness", witness)
                .query((row, _) -> witness(work, row))
                .optional();
    }

    void add(Work work, PremisesId premises, Witness witness) {
        work.sql(ADD)
                .param("witness", witness.id())
                .param("premises", premises.value())
                .param("person", witness.person().map(PersonId::value).orElse(null), Types.OTHER)
                .param("basis", witness.basis().name())
                .param("from", Date.valueOf(witness.from()))
                .param("until", Date.valueOf(witness.until()))
                .param("details", work.seal(DETAILS, witness.id(), JSON.writeValueAsString(witness.details())))
                .param("now", Timestamp.from(work.now()))
                .param("by", work.person().value())
                .param("event", work.eventId())
                .update();
    }

    private static Witness witness(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("witness_id", UUID.class);
        return new Witness(
                id,
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                Witness.Basis.valueOf(row.getString("basis")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                JSON.readValue(work.open(DETAILS, id, row.getBytes("details")), Witness.Details.class));
    }
}
