package uk.co.pharmacyiq.tenancy.notice;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.notice.ViewNotice.Version;
import uk.co.pharmacyiq.work.Work;

/** What an organisation said in its notice, version by version; none is ever changed. */
@Repository
class PublicNoticeStore {

    private static final String WHY = "tenancy.notice_version.why";

    private static final String ADD = """
            insert into tenancy.notice_version
                   (organisation_id, number, contact, officer, complaints, why, holds_from, set_by, event_id)
            values (:organisation, :number, :contact, :officer, :complaints, :why, :now, :by, :event)
            on conflict do nothing
            """;

    private static final String LIST = """
            select number, contact, officer, complaints, why, holds_from, set_by, event_id
              from tenancy.notice_version
             where organisation_id = :organisation
             order by number desc
             limit 200
            """;

    /** False where a version of that number is there. */
    boolean add(Work work, int number, Told told, String why) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("number", number)
                        .param("contact", told.contact())
                        .param("officer", told.officer())
                        .param("complaints", told.complaints())
                        .param("why", work.seal(WHY, number, why))
                        .param("now", Timestamp.from(work.now()))
                        .param("by", work.person().value())
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    /** All of them, the newest first. */
    List<Version> list(Work work) {
        return work.sql(LIST)
                .param("organisation", work.organisation().value())
                .query((row, _) -> new Version(
                        row.getInt("number"),
                        new Told(row.getString("contact"), row.getString("officer"), row.getString("complaints")),
                        work.open(WHY, row.getInt("number"), row.getBytes("why")),
                        row.getTimestamp("holds_from").toInstant(),
                        new PersonId(row.getObject("set_by", UUID.class)),
                        row.getObject("event_id", UUID.class)))
                .list();
    }
}
