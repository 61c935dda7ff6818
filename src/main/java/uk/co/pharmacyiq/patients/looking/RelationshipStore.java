package uk.co.pharmacyiq.patients.looking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** What brought patients and pharmacies together. */
@Repository
class RelationshipStore {

    private static final String ADD = """
            insert into patients.relationship
                   (organisation_id, relationship_id, patient_id, premises_id, kind, person_id, only_person, began_at, until,
                    event_id)
            values (:organisation, :id, :patient, :premises, :kind, :person, :only, :began, :until, :event)
            """;

    private static final String ALL = """
            select relationship_id, patient_id, premises_id, kind, person_id, began_at, until, event_id
              from patients.relationship
             where organisation_id = :organisation
            """;

    private static final String OPEN = ALL + """
               and patient_id = :patient
               and premises_id = :premises
               and began_at <= :now
               and until > :now
               and (not only_person or person_id = :person)
             order by only_person, began_at desc
            """;

    private static final String BETWEEN = ALL + """
               and patient_id = any (:patients)
               and began_at < :until
               and until > :from
             order by began_at
            """;

    void add(Work work, Relationship noted) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("id", noted.id())
                .param("patient", noted.patient().value())
                .param("premises", noted.premises().value())
                .param("kind", noted.kind().code())
                .param("person", noted.notedBy().map(PersonId::value).orElse(null), Types.OTHER)
                .param("only", noted.kind().onlyPerson())
                .param("began", Timestamp.from(noted.began()))
                .param("until", Timestamp.from(noted.until()))
                .param("event", noted.event())
                .update();
    }

    List<Relationship> open(Work work, PatientId patient, PremisesId premises) {
        return work.sql(OPEN)
                .param("organisation", work.organisation().value())
                .param("patient", patient.value())
                .param("premises", premises.value())
                .param("now", Timestamp.from(work.now()))
                .param("person", work.person().value())
                .query(RelationshipStore::relationship)
                .list();
    }

    List<Relationship> between(Work work, Collection<PatientId> patients, Instant from, Instant until) {
        return work.sql(BETWEEN)
                .param("organisation", work.organisation().value())
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(RelationshipStore::relationship)
                .list();
    }

    private static Relationship relationship(ResultSet row, int number) throws SQLException {
        return new Relationship(
                row.getObject("relationship_id", UUID.class),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                RelationshipKind.of(row.getString("kind")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getObject("event_id", UUID.class));
    }
}
