package uk.co.pharmacyiq.patients.record;

import java.sql.Types;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Which flags stand on records. They are sealed, so each is opened to be known; it answers identifiers, which show nobody. */
@Repository
class RecordFlagStore {

    private static final String STAND = """
              join patients.entry_version v
                on v.organisation_id = e.organisation_id and v.entry_id = e.entry_id and v.version = e.version
             where e.organisation_id = :organisation
               and e.kind = 'flag'
               and e.state = 'current'
            """;

    /** Also what stands under records that were merged into it. */
    private static final String OF_FAMILY = """
            with recursive family (id) as (
                select :patient::uuid
                union all
                select p.patient_id
                  from patients.patient p
                  join family f on p.merged_into = f.id
                 where p.organisation_id = :organisation)
            select e.patient_id, v.entry_id, v.version, v.body
              from patients.entry e
            """ + STAND + " and e.patient_id in (select id from family)";

    private static final String ALL = """
            select s.patient_id, v.entry_id, v.version, v.body
              from patients.entry e
              join patients.patient m on m.organisation_id = e.organisation_id and m.patient_id = e.patient_id
              join patients.patient s
                on s.organisation_id = m.organisation_id and s.patient_id = coalesce(m.merged_into, m.patient_id)
            """ + STAND + """
               and s.merged_into is null
            """;

    private static final String OF = ALL + " and s.patient_id = any (:patients)";
    private static final String AT = ALL + " and (:premises::uuid is null or s.premises_id = :premises::uuid)";

    private record Flagged(PatientId patient, Map<String, String> fields) {}

    /** Whether a record is marked as a colleague's. */
    boolean isOf(Work work, PatientId patient, PersonId colleague) {
        return flags(work.sql(OF_FAMILY).param("patient", patient.value()), work)
                .anyMatch(
                        flagged -> colleague.toString().equals(flagged.fields().get("person")));
    }

    /** Which of these bear a flag. */
    Set<PatientId> among(Work work, Collection<PatientId> patients, String flag) {
        var ids = patients.stream().map(PatientId::value).toArray(UUID[]::new);
        return with(flag, flags(work.sql(OF).param("patients", ids), work));
    }

    /** Who of those registered at premises, or anywhere, bears a flag. */
    Set<PatientId> at(Work work, Optional<PremisesId> premises, String flag) {
        var where = premises.map(PremisesId::value).orElse(null);
        return with(flag, flags(work.sql(AT).param("premises", where, Types.OTHER), work));
    }

    private static Set<PatientId> with(String flag, Stream<Flagged> flags) {
        return flags.filter(flagged -> flag.equals(flagged.fields().get("flag")))
                .map(Flagged::patient)
                .collect(Collectors.toSet());
    }

    private static Stream<Flagged> flags(StatementSpec statement, Work work) {
        return statement
                .param("organisation", work.organisation().value())
                .query((row, _) -> new Flagged(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        SealedBody.fields(
                                work,
                                row.getObject("entry_id", UUID.class),
                                row.getInt("version"),
                                row.getBytes("body"))))
                .list()
                .stream();
    }
}
