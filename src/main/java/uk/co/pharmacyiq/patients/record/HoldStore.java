package uk.co.pharmacyiq.patients.record;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.work.Work;

/** Holds on records. */
@Repository
class HoldStore {

    private static final String REASON = "patients.hold.reason";

    private static final String ADD = """
            insert into patients.hold (organisation_id, hold_id, patient_id, kind, reason, placed_at, event_id)
            values (:organisation, :hold, :patient, :kind, :reason, :now, :event)
            """;

    private static final String LIFT = """
            update patients.hold
               set lifted_at = :now
             where organisation_id = :organisation
               and hold_id = :hold
               and lifted_at is null
            """;

    private static final String ON = """
            select hold_id, kind, reason, placed_at
              from patients.hold
             where organisation_id = :organisation
               and patient_id = :patient
               and lifted_at is null
             order by placed_at
            """;

    void add(Work work, Holds.Hold hold) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("hold", hold.id())
                .param("patient", hold.patient().value())
                .param("kind", hold.kind())
                .param("reason", work.seal(REASON, hold.id(), hold.reason()))
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    boolean lift(Work work, UUID hold) {
        return work.sql(LIFT)
                        .param("organisation", work.organisation().value())
                        .param("hold", hold)
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    List<Holds.Hold> on(Work work, PatientId patient) {
        return work.sql(ON)
                .param("organisation", work.organisation().value())
                .param("patient", patient.value())
                .query((row, _) -> new Holds.Hold(
                        row.getObject("hold_id", UUID.class),
                        patient,
                        row.getString("kind"),
                        work.open(REASON, row.getObject("hold_id", UUID.class), row.getBytes("reason")),
                        row.getTimestamp("placed_at").toInstant(),
                        Optional.empty()))
                .list();
    }
}
