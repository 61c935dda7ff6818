package uk.co.pharmacyiq.governance.handover;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.work.Work;

/** What lies between two organisations. Nothing of a row can be read, nor whose it is, without the code. */
@Repository
class OfferStore {

    private static final String CONTENT = "content";
    private static final String DOCUMENT = "document";

    private static final String ADD = """
            insert into governance.handover_offer (offer, content, good_until)
            values (:offer, :content, :until)
            """;

    private static final String VOID = """
            update governance.handover_offer
               set voided = true
             where offer = :offer
            """;

    /** Once handed over it can be taken however long it lasts: nobody has the premises meanwhile. */
    private static final String FIND = """
            select content, document
              from governance.handover_offer
             where offer = :offer
               and not voided
               and receipt is null
               and (good_until > :now or document is not null)
            """;

    private static final String PUT = """
            update governance.handover_offer
               set document = :document
             where offer = :offer
               and document is null
               and not voided
            """;

    private static final String TAKE = """
            update governance.handover_offer
               set receipt = :receipt
             where offer = :offer
               and document is not null
               and receipt is null
            """;

    /** An offer that a code opened, with the document if it is handed over. */
    record Found(Paper.Offer offer, Optional<byte[]> document) {}

    void add(Work work, Code code, Paper.Offer offer, Instant until) {
        work.sql(ADD)
                .param("offer", code.offer())
                .param("content", code.seal(CONTENT, Paper.write(offer)))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** No code opens it any more. */
    void revoke(Work work, String offer) {
        work.sql(VOID).param("offer", offer).update();
    }

    Optional<Found> find(Work work, Code code) {
        return work.sql(FIND)
                .param("offer", code.offer())
                .param("now", Timestamp.from(work.now()))
                .query((row, _) -> new Found(
                        Paper.read(code.open(CONTENT, row.getBytes("content")), Paper.Offer.class),
                        Optional.ofNullable(row.getBytes("document")).map(box -> code.open(DOCUMENT, box))))
                .optional();
    }

    /** Lays the document there; false where somebody did, or the offer is void. */
    boolean put(Work work, Code code, byte[] document) {
        return work.sql(PUT)
                        .param("offer", code.offer())
                        .param("document", code.seal(DOCUMENT, document))
                        .update()
                == 1;
    }

    /** Takes it, once. */
    boolean take(Work work, Code code, String receipt) {
        return work.sql(TAKE)
                        .param("offer", code.offer())
                        .param("receipt", receipt)
                        .update()
                == 1;
    }
}
