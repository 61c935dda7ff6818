package uk.co.pharmacyiq.inventory.recall.stopping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.recall.AlertClass;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.work.Work;

/** Which packs alerts recall, read from the alerts and what was done about them. */
@Repository
class RecalledPackStore {

    /** An alert is open at premises that never closed it, or where recalled stock came in after they had. */
    private static final String RECALLED = """
            select l.product, a.reference, l.batch is null and l.expiry is null as every_batch
              from inventory.alert_lot l
              join inventory.alert a on a.organisation_id = l.organisation_id and a.alert_id = l.alert_id
             where l.organisation_id = :organisation
               and l.product = any(:products)
               and a.class = any(:classes)
               and a.issued_at >= :since
               and (l.batch is null and l.expiry is null
                    or exists (
                        select from inventory.alert_premises p
                         where p.organisation_id = a.organisation_id
                           and p.alert_id = a.alert_id
                           and (select s.step
                                  from inventory.alert_step s
                                 where s.organisation_id = p.organisation_id
                                   and s.alert_id = p.alert_id
                                   and s.premises_id = p.premises_id
                                   and s.step in ('CLOSED', 'ARRIVED')
                                 order by s.step_no desc
                                 limit 1) is distinct from 'CLOSED'))
             order by every_batch desc, a.issued_at desc
            """;

    private static final String[] RECALLING = Stream.of(AlertClass.values())
            .filter(AlertClass::recallsStock)
            .map(Enum::name)
            .toArray(String[]::new);

    /** A pack that an alert recalls, all of it or some of its batches. */
    record Recalled(DmdCode product, String reference, boolean everyBatch) {}

    /** What of these packs is recalled, what is recalled altogether first. */
    List<Recalled> recalled(Work work, Collection<DmdCode> products, Instant since) {
        return work.sql(RECALLED)
                .param("products", products.stream().map(DmdCode::value).toArray(String[]::new))
                .param("classes", RECALLING)
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Recalled(
                        new DmdCode(row.getString("product")),
                        row.getString("reference"),
                        row.getBoolean("every_batch")))
                .list();
    }
}
