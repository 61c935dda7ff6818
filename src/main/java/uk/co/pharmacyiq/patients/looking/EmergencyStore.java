package uk.co.pharmacyiq.patients.looking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Uses of break-glass for single records. */
@Repository
class EmergencyStore {

    private static final String REASON = "patients.emergency.reason";
    private static final String NOTE = "patients.emergency.note";

    private static final String ADD = """
            insert into patients.emergency
                   (organisation_id, emergency_id, patient_id, premises_id, person_id, reason, began_at, until, event_id)
            values (:organisation, :id, :patient, :premises, :person, :reason, :began, :until, :event)
            """;

    private static final String ALL = """
            select emergency_id, patient_id, premises_id, person_id, reason, began_at, until, finding, note, reviewed_by,
                   reviewed_at
              from patients.emergency
             where organisation_id = :organisation
            """;

    private static final String LATEST = ALL + """
             order by (finding is not null), began_at desc
             limit 200
            """;

    private static final String FIND = ALL + " and emergency_id = :id for update";

    private static final String REVIEW = """
            update patients.emergency
               set finding = :finding,
                   note = :note,
                   reviewed_by = :by,
                   reviewed_at = :now
             where organisation_id = :organisation
               and emergency_id = :id
               and finding is null
            """;

    void add(Work work, Emergency emergency) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("id", emergency.id())
                .param("patient", emergency.patient().value())
                .param("premises", emergency.premises().value())
                .param("person", emergency.person().value())
                .param("reason", work.seal(REASON, emergency.id(), emergency.reason()))
                .param("began", Timestamp.from(emergency.began()))
                .param("until", Timestamp.from(emergency.until()))
                .param("event", work.eventId())
                .update();
    }

    List<Emergency> latest(Work work) {
        return work.sql(LATEST)
                .param("organisation", work.organisation().value())
                .query((row, _) -> emergency(work, row))
                .list();
    }

    Optional<Emergency> find(Work work, UUID id) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("id", id)
                .query((row, _) -> emergency(work, row))
                .optional();
    }

    boolean review(Work work, UUID id, Emergency.Finding finding, String note) {
        return work.sql(REVIEW)
                        .param("organisation", work.organisation().value())
                        .param("id", id)
                        .param("finding", finding.code())
                        .param("note", work.seal(NOTE, id, note))
                        .param("by", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    private static Emergency emergency(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("emergency_id", UUID.class);
        var finding = Optional.ofNullable(row.getString("finding")).flatMap(Emergency.Finding::parse);
        Optional<Emergency.Review> review = finding.isEmpty()
                ? Optional.empty()
                : Optional.of(new Emergency.Review(
                        finding.get(),
                        work.open(NOTE, id, row.getBytes("note")),
                        new PersonId(row.getObject("reviewed_by", UUID.class)),
                        row.getTimestamp("reviewed_at").toInstant()));
        return new Emergency(
                id,
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                work.open(REASON, id, row.getBytes("reason")),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                review);
    }
}
