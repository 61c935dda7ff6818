package uk.co.pharmacyiq.patients.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.work.Work;

/** Asks the index. It answers identifiers; whoever shows whom they stand for goes through the record, and is seen there. */
@Repository
class SearchStore {

    private static final String FIND = """
            with hit as (
                select s.part, k.patient_id,
                       max(case when k.value = s.low then s.whole else s.worth end
                           - case when k.former then 5 else 0 end) as worth
                  from unnest(:parts::integer[], :kinds::text[], :froms::text[], :befores::text[], :worths::integer[],
                              :wholes::integer[]) s (part, kind, low, high, worth, whole)
                 cross join lateral (
                       select p.patient_id, p.value, p.former
                         from patients.search_key p
                        where p.organisation_id = :organisation
                          and p.kind = s.kind
                          and p.value >= s.low
                          and p.value < s.high
                       offset 0) k
                 group by s.part, k.patient_id)
            select patient_id, sum(worth)::integer as worth, bool_and(worth >= :strict) as strict
              from hit
             group by patient_id
            having count(*) = :all
             order by strict desc, worth desc, patient_id
             limit :most
            """;

    /** One stretch in which a patient must stand to fit a part. */
    record Asked(int part, Stretch stretch) {}

    /**
     * Somebody who fits every part.
     *
     * @param strict whether without a slip
     */
    record Hit(PatientId patient, int worth, boolean strict) {}

    /** Whoever fits every part, the best first. */
    List<Hit> find(Work work, Set<Asked> asked, int parts, int strict, int most) {
        var stretches = new ArrayList<>(asked);
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("parts", numbers(stretches, Asked::part))
                .param("kinds", texts(stretches, each -> each.stretch().kind().code()))
                .param("froms", texts(stretches, each -> each.stretch().from()))
                .param("befores", texts(stretches, each -> each.stretch().before()))
                .param("worths", numbers(stretches, each -> each.stretch().worth()))
                .param("wholes", numbers(stretches, each -> each.stretch().whole()))
                .param("strict", strict)
                .param("all", parts)
                .param("most", most)
                .query((row, _) -> new Hit(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getInt("worth"),
                        row.getBoolean("strict")))
                .list();
    }

    private static <T> Integer[] numbers(List<T> rows, ToIntFunction<T> number) {
        return rows.stream().map(number::applyAsInt).toArray(Integer[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
