package uk.co.pharmacyiq.tenancy.notice;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.work.Work;

/** What the organisation at work says of itself now, for other work under way. */
@Component
public class OwnNotice {

    private final PublicNoticeStore notices;

    OwnNotice(PublicNoticeStore notices) {
        this.notices = notices;
    }

    public Told now(Work work) {
        return notices.list(work).stream()
                .findFirst()
                .map(ViewNotice.Version::told)
                .orElse(Told.NOTHING_YET);
    }
}
