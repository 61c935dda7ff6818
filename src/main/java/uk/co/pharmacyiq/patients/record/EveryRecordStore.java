package uk.co.pharmacyiq.patients.record;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Which patients there are. It answers identifiers and numbers, which show nobody; records are read by {@link Records}. */
@Repository
class EveryRecordStore {

    private static final String NEXT = """
            select p.patient_id
              from patients.patient p
             where p.organisation_id = :organisation
               and p.merged_into is null
               and (:premises::uuid is null or p.premises_id = :premises::uuid)
               and (:after::uuid is null or p.patient_id > :after::uuid)
             order by p.patient_id
             limit :most
            """;

    private static final String COUNT = """
            select count(*)
              from patients.patient
             where organisation_id = :organisation
               and merged_into is null
            """;

    int count(Work work) {
        return work.sql(COUNT)
                .param("organisation", work.organisation().value())
                .query(Integer.class)
                .single();
    }

    List<PatientId> next(Work work, Optional<PremisesId> premises, Optional<PatientId> after, int most) {
        return work.sql(NEXT)
                .param("organisation", work.organisation().value())
                .param("premises", premises.map(PremisesId::value).orElse(null), Types.OTHER)
                .param("after", after.map(PatientId::value).orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, _) -> new PatientId(row.getObject("patient_id", UUID.class)))
                .list();
    }
}
