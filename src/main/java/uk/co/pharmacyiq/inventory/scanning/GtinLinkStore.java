package uk.co.pharmacyiq.inventory.scanning;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.work.Work;

/** Barcodes the organisation linked itself; no other class knows their SQL. */
@Repository
class GtinLinkStore {

    private static final String FIND = """
            select product
              from inventory.gtin_link
             where organisation_id = :organisation
               and gtin = :gtin
            """;

    private static final String TAUGHT = """
            select gtin
              from inventory.gtin_link
             where organisation_id = :organisation
               and product = :product
             order by linked_at desc
             limit 1
            """;

    private static final String LINK = """
            insert into inventory.gtin_link (organisation_id, gtin, product, linked_at, person_id, event_id)
            values (:organisation, :gtin, :product, :at, :person, :event)
            on conflict (organisation_id, gtin) do update
               set product = excluded.product,
                   linked_at = excluded.linked_at,
                   person_id = excluded.person_id,
                   event_id = excluded.event_id
            """;

    Optional<DmdCode> find(Work work, Gtin gtin) {
        return work.sql(FIND)
                .param("gtin", gtin.value())
                .query(String.class)
                .optional()
                .map(DmdCode::new);
    }

    /** The barcode that was taught last for a product. */
    Optional<Gtin> taught(Work work, DmdCode product) {
        return work.sql(TAUGHT)
                .param("product", product.value())
                .query(String.class)
                .optional()
                .map(Gtin::new);
    }

    void link(Work work, Gtin gtin, DmdCode product) {
        work.sql(LINK)
                .param("organisation", work.organisation().value())
                .param("gtin", gtin.value())
                .param("product", product.value())
                .param("at", Timestamp.from(work.now()))
                .param("person", work.person().value())
                .param("event", work.eventId())
                .update();
    }
}
