package uk.co.pharmacyiq.identity.notice;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** The notices; no other class knows their SQL. */
@Repository
class NoticeStore {

    private static final String ADD = """
            insert into identity.notice (organisation_id, notice_id, person_id, kind, told, href, told_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LATEST = """
            select notice_id, kind, told, href, told_at, seen_at is not null as seen
              from identity.notice
             where organisation_id = ?
               and person_id = ?
             order by notice_id desc
             limit 100
            """;

    private static final String SEEN = """
            update identity.notice
               set seen_at = ?
             where organisation_id = ?
               and person_id = ?
               and seen_at is null
            """;

    private static final String TOLD = "identity.notice.told";

    /** What to tell somebody. */
    record New(String kind, String told, String href) {}

    void add(Work work, PersonId to, New notice) {
        var id = TimeOrderedId.next();
        work.sql(ADD)
                .param(work.organisation().value())
                .param(id)
                .param(to.value())
                .param(notice.kind())
                .param(work.seal(TOLD, id, notice.told()))
                .param(notice.href())
                .param(Timestamp.from(work.now()))
                .update();
    }

    List<Notice> latest(Work work, PersonId person) {
        return work.sql(LATEST)
                .param(work.organisation().value())
                .param(person.value())
                .query((row, _) -> new Notice(
                        row.getString("kind"),
                        work.open(TOLD, row.getObject("notice_id", UUID.class), row.getBytes("told")),
                        row.getString("href"),
                        row.getTimestamp("told_at").toInstant(),
                        row.getBoolean("seen")))
                .list();
    }

    int markSeen(Work work, PersonId person) {
        return work.sql(SEEN)
                .param(Timestamp.from(work.now()))
                .param(work.organisation().value())
                .param(person.value())
                .update();
    }
}
