package uk.co.pharmacyiq.governance.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.governance.privacy.detection.Visit;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Who opened whose record on which day. */
@Repository
class VisitStore {

    private static final String KEEP = """
            insert into governance.privacy_visit as v
                   (organisation_id, patient_id, person_id, day, borne_out, night, first_look)
            select :organisation, t.patient, t.person, :day, t.borne, t.night, t.look
              from unnest(:patients, :people, :borne, :nights, :looks) as t(patient, person, borne, night, look)
            on conflict (organisation_id, patient_id, person_id, day) do update
               set borne_out = excluded.borne_out,
                   night = excluded.night
             where (v.borne_out, v.night) <> (excluded.borne_out, excluded.night)
            """;

    private static final String ALL = """
            select patient_id, person_id, day, borne_out, night
              from governance.privacy_visit
             where organisation_id = :organisation
            """;

    private static final String TO = ALL + """
               and patient_id = any (:patients)
               and day > :since
               and day <= :day
            """;

    private static final String BY = ALL + """
               and person_id = :person
               and day > :since
               and day <= :day
            """;

    private static final String LOOSE = """
            select person_id, count(*) as visits
              from governance.privacy_visit
             where organisation_id = :organisation
               and day > :since
               and day <= :day
               and not borne_out
             group by person_id
            """;

    private static final String DRAW = """
            select patient_id, person_id, day, first_look
              from governance.privacy_visit
             where organisation_id = :organisation
               and day >= :monday
               and day < :monday + 7
             order by patient_id, person_id, day
            """;

    /** A visit, and the first entry of the record it was on. */
    record Drawn(PatientId patient, PersonId person, LocalDate day, UUID look) {}

    void keep(Work work, LocalDate day, Map<Visit, UUID> visits) {
        var each = List.copyOf(visits.keySet());
        work.sql(KEEP)
                .param("organisation", work.organisation().value())
                .param("day", day)
                .param(
                        "patients",
                        each.stream().map(visit -> visit.patient().value()).toArray(UUID[]::new))
                .param(
                        "people",
                        each.stream().map(visit -> visit.person().value()).toArray(UUID[]::new))
                .param("borne", each.stream().map(Visit::borneOut).toArray(Boolean[]::new))
                .param("nights", each.stream().map(Visit::night).toArray(Boolean[]::new))
                .param("looks", each.stream().map(visits::get).toArray(UUID[]::new))
                .update();
    }

    /** To these patients, in the twelve months until a day. */
    List<Visit> to(Work work, Collection<PatientId> patients, LocalDate day) {
        return work.sql(TO)
                .param("organisation", work.organisation().value())
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .param("since", day.minusYears(1))
                .param("day", day)
                .query(VisitStore::visit)
                .list();
    }

    /** Of somebody, in the month until a day. */
    List<Visit> by(Work work, PersonId person, LocalDate day) {
        return work.sql(BY)
                .param("organisation", work.organisation().value())
                .param("person", person.value())
                .param("since", day.minusMonths(1))
                .param("day", day)
                .query(VisitStore::visit)
                .list();
    }

    /** How many visits of each, in the twelve months until a day, nothing bears out. */
    Map<PersonId, Long> loose(Work work, LocalDate day) {
        var counts = new HashMap<PersonId, Long>();
        work.sql(LOOSE)
                .param("organisation", work.organisation().value())
                .param("since", day.minusYears(1))
                .param("day", day)
                .query((row, _) ->
                        counts.put(new PersonId(row.getObject("person_id", UUID.class)), row.getLong("visits")))
                .list();
        return counts;
    }

    List<Drawn> ofWeek(Work work, LocalDate monday) {
        return work.sql(DRAW)
                .param("organisation", work.organisation().value())
                .param("monday", monday)
                .query((row, _) -> new Drawn(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getObject("first_look", UUID.class)))
                .list();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getObject("day", LocalDate.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getBoolean("borne_out"),
                row.getBoolean("night"));
    }
}
