package uk.co.pharmacyiq.identity.notice;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Tells people what they must know about their account and their work; they find it on their page of notices. */
@Component
public class Notices {

    private final NoticeStore notices;

    Notices(NoticeStore notices) {
        this.notices = notices;
    }

    /**
     * Tells one person something, as part of work under way.
     *
     * @param kind a stable code: {@code new-device}
     * @param told plain words; staff may be named, patients never
     * @param href where they can look further, a path of ours; or empty
     */
    public void tell(Work work, PersonId to, String kind, String told, String href) {
        notices.add(work, to, new NoticeStore.New(kind, told, href));
    }
}
