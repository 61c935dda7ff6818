package uk.co.pharmacyiq.patients.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.work.Work;

/** Asks the index. It answers identifiers; whoever shows whom they stand for goes through the record, and is seen there. */
@Repository
class SearchStore {

    private static final String FIND = """
            with hit as (
                select s.part, k.patient_id,
                       max(s.worth - case when k.former then :less else 0 end) as worth
                  from unnest(:parts::integer[], :tokens::uuid[], :worths::integer[]) s (part, token, worth)
                 cross join lateral (
                       select p.patient_id, p.former
                         from patients.search_key p
                        where p.organisation_id = :organisation
                          and p.token = s.token
                       offset 0) k
                 group by s.part, k.patient_id)
            select patient_id, sum(worth)::integer as worth, bool_and(worth >= :strict) as strict
              from hit
             group by patient_id
            having count(*) = :all
             order by strict desc, worth desc, patient_id
             limit :most
            """;

    /** What is taken off where it was true once and is no longer. */
    static final int LESS_IF_FORMER = 5;

    /**
     * Somebody who fits every part.
     *
     * @param strict whether without a slip
     */
    record Hit(PatientId patient, int worth, boolean strict) {}

    /** Whoever fits every part, the best first. */
    List<Hit> find(Work work, Probes probes, int most) {
        var parts = new ArrayList<Integer>();
        var tokens = new ArrayList<UUID>();
        var worths = new ArrayList<Integer>();
        probes.parts()
                .forEach((part, asked) -> asked.forEach((token, worth) -> {
                    parts.add(part);
                    tokens.add(token);
                    worths.add(worth);
                }));
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("parts", parts.toArray(Integer[]::new))
                .param("tokens", tokens.toArray(UUID[]::new))
                .param("worths", worths.toArray(Integer[]::new))
                .param("less", LESS_IF_FORMER)
                .param("strict", Spelling.STRICT)
                .param("all", probes.parts().size())
                .param("most", most)
                .query((row, _) -> new Hit(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getInt("worth"),
                        row.getBoolean("strict")))
                .list();
    }
}
