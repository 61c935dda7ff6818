package uk.co.pharmacyiq.governance.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Marks;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** What of patients can be compared. */
@Repository
class MarkStore {

    private static final String HOLD = """
            insert into governance.privacy_mark as m (organisation_id, patient_id, kind, token, held)
            select :organisation, :patient, t.kind, t.token, true
              from unnest(:kinds, :tokens) as t(kind, token)
            on conflict (organisation_id, patient_id, kind, token) do update
               set held = true
             where not m.held
            """;

    private static final String LET_GO = """
            update governance.privacy_mark
               set held = false
             where organisation_id = :organisation
               and patient_id = :patient
               and held
               and kind || ' ' || token <> all (:held)
            """;

    private static final String OF = """
            select patient_id, kind, token
              from governance.privacy_mark
             where organisation_id = :organisation
               and patient_id = any (:patients)
               and held
            """;

    private static final String ADDRESSES = """
            select a.token
              from governance.privacy_mark s
              join governance.privacy_mark a
                on a.organisation_id = s.organisation_id
               and a.patient_id = s.patient_id
               and a.kind = 'address'
               and a.held
             where s.organisation_id = :organisation
               and s.kind = 'staff'
               and s.token = :person
               and s.held
            """;

    private static final String IN_THOUSAND = """
            select case when count(*) filter (where token = :token) <= 3 then 0.0
                        else 1000.0 * count(*) filter (where token = :token) / count(distinct patient_id)
                   end
              from governance.privacy_mark
             where organisation_id = :organisation
               and kind = 'surname'
               and held
            """;

    /** A mark of a patient. */
    record Mark(String kind, String token) {

        /** As it is compared with what is held. */
        String text() {
            return kind + " " + token;
        }
    }

    /** These marks hold of a patient, and no others. */
    void hold(Work work, PatientId patient, List<Mark> marks) {
        work.sql(HOLD)
                .param("organisation", work.organisation().value())
                .param("patient", patient.value())
                .param("kinds", marks.stream().map(Mark::kind).toArray(String[]::new))
                .param("tokens", marks.stream().map(Mark::token).toArray(String[]::new))
                .update();
        work.sql(LET_GO)
                .param("organisation", work.organisation().value())
                .param("patient", patient.value())
                .param("held", marks.stream().map(Mark::text).toArray(String[]::new))
                .update();
    }

    Map<PatientId, Marks> of(Work work, Collection<PatientId> patients) {
        var sets = new HashMap<PatientId, Map<String, Set<String>>>();
        work.sql(OF)
                .param("organisation", work.organisation().value())
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .query((row, _) -> sets.computeIfAbsent(
                                new PatientId(row.getObject("patient_id", UUID.class)), _ -> new HashMap<>())
                        .computeIfAbsent(row.getString("kind"), _ -> new HashSet<>())
                        .add(row.getString("token")))
                .list();
        var marks = new HashMap<PatientId, Marks>();
        sets.forEach((patient, kinds) -> marks.put(
                patient,
                new Marks(
                        kinds.getOrDefault("surname", Set.of()),
                        kinds.getOrDefault("name", Set.of()),
                        kinds.getOrDefault("address", Set.of()),
                        kinds.getOrDefault("staff", Set.of()).stream()
                                .findFirst()
                                .flatMap(PersonId::parse))));
        return marks;
    }

    /** Who of the team a patient is. */
    Optional<PersonId> staff(Work work, PatientId patient) {
        return of(work, List.of(patient)).getOrDefault(patient, Marks.NONE).staff();
    }

    /** Where somebody of the team lives or lived, from their own record as a patient. */
    Set<String> addresses(Work work, PersonId person) {
        return Set.copyOf(work
                .sql(ADDRESSES)
                .param("organisation", work.organisation().value())
                .param("person", person.toString())
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .toList());
    }

    /** How many in a thousand patients bear a surname; none where three or fewer do. */
    double inThousand(Work work, String surname) {
        return work.sql(IN_THOUSAND)
                .param("organisation", work.organisation().value())
                .param("token", surname)
                .query(Double.class)
                .single();
    }
}
