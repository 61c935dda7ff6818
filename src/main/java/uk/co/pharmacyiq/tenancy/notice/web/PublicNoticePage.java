package uk.co.pharmacyiq.tenancy.notice.web;

import java.util.List;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.notice.NoticeText;
import uk.co.pharmacyiq.tenancy.notice.NoticeText.Section;
import uk.co.pharmacyiq.tenancy.notice.Published;

/** The notice as anybody reads it. */
record PublicNoticePage(Published published) {

    String controller() {
        return published.controller();
    }

    List<Section> pharmacy() {
        return NoticeText.pharmacy(published);
    }

    List<Section> processor() {
        return NoticeText.processor(published);
    }

    String version() {
        return NoticeText.VERSION + "." + published.number();
    }

    String since() {
        return LondonTime.time(published.since()).replaceFirst(",.*", "");
    }
}
