package uk.co.pharmacyiq.governance.rights.copy;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.work.Work;

/** Copies exactly as they were approved; a row is only ever added. */
@Repository
class CopyStore {

    private static final String ADD = """
            insert into governance.rights_copy (organisation_id, request_id, event_id, form, digest, content, made_at)
            values (:organisation, :request, :event, :form, :digest, :content, :now)
            """;

    private static final String FIND = """
            select content
              from governance.rights_copy
             where organisation_id = :organisation
               and request_id = :request
               and event_id = :event
               and form = :form
            """;

    private static final String CONTENT = "governance.rights_copy.content";

    void add(Work work, UUID request, CopyFile file) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("request", request)
                .param("event", work.eventId())
                .param("form", file.form().code())
                .param("digest", file.digest())
                .param("content", work.sealBytes(CONTENT, place(request, work.eventId(), file.form()), file.content()))
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    /** The file that an approval made. */
    Optional<CopyFile> find(Work work, UUID request, UUID approval, CopyFile.Form form) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("request", request)
                .param("event", approval)
                .param("form", form.code())
                .query((row, _) -> row.getBytes("content"))
                .optional()
                .map(box -> new CopyFile(form, work.openBytes(CONTENT, place(request, approval, form), box)));
    }

    private static String place(UUID request, UUID event, CopyFile.Form form) {
        return request + "/" + event + "/" + form.code();
    }
}
