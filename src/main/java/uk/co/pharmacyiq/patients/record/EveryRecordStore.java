package uk.co.pharmacyiq.patients.record;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Which patients there are. It answers identifiers and numbers, which show nobody; records are read by {@link Records}. */
@Repository
class EveryRecordStore {

    private static final String RESTRICTED = """
            exists (select
                      from patients.patient m
                      join patients.entry e on e.organisation_id = m.organisation_id and e.patient_id = m.patient_id
                     where m.organisation_id = p.organisation_id
                       and (m.patient_id = p.patient_id or m.merged_into = p.patient_id)
                       and e.kind = 'flag'
                       and e.state = 'current'
                       and e.body ->> 'flag' = 'restricted-processing')
            """;

    private static final String STANDING = """
              from patients.patient p
             where p.organisation_id = :organisation
               and p.merged_into is null
               and (:premises::uuid is null or p.premises_id = :premises::uuid)
            """;

    private static final String NEXT = "select p.patient_id" + STANDING + " and not " + RESTRICTED + """
               and (:after::uuid is null or p.patient_id > :after::uuid)
             order by p.patient_id
             limit :most
            """;

    private static final String COUNT = "select count(*)" + STANDING + " and " + RESTRICTED;

    List<PatientId> next(Work work, Optional<PremisesId> premises, Optional<PatientId> after, int most) {
        return at(work.sql(NEXT), work, premises)
                .param("after", after.map(PatientId::value).orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, _) -> new PatientId(row.getObject("patient_id", UUID.class)))
                .list();
    }

    int restricted(Work work, Optional<PremisesId> premises) {
        return at(work.sql(COUNT), work, premises).query(Integer.class).single();
    }

    private static StatementSpec at(StatementSpec statement, Work work, Optional<PremisesId> premises) {
        return statement
                .param("organisation", work.organisation().value())
                .param("premises", premises.map(PremisesId::value).orElse(null), Types.OTHER);
    }
}
