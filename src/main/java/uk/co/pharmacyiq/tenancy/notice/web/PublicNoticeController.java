package uk.co.pharmacyiq.tenancy.notice.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.tenancy.notice.NoticeText.Section;
import uk.co.pharmacyiq.tenancy.notice.PublicNotices;
import uk.co.pharmacyiq.tenancy.notice.Published;

/** What an organisation and PharmacyIQ tell the public. A handle that is nobody's is an address where nothing is. */
@Controller
class PublicNoticeController {

    private final Pages pages;
    private final PublicNotices notices;

    PublicNoticeController(Pages pages, PublicNotices notices) {
        this.pages = pages;
        this.notices = notices;
    }

    @GetMapping("/notice/{handle}")
    @OpenToAll("the notice to the public; it names the organisation and no person")
    View notice(@PathVariable String handle) {
        return pages.show("tenancy/notice/web/public", new PublicNoticePage(find(handle)));
    }

    @GetMapping("/api/v1/notice/{handle}")
    @OpenToAll("the notice to the public; it names the organisation and no person")
    @ResponseBody
    NoticeAnswer readNotice(@PathVariable String handle) {
        return NoticeAnswer.of(find(handle));
    }

    private Published find(String handle) {
        return notices.find(handle).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Both parts, as programs read them. */
    record NoticeAnswer(
            String controller,
            String processor,
            String version,
            Instant since,
            List<Section> pharmacy,
            List<Section> pharmacyIq) {

        static NoticeAnswer of(Published published) {
            var page = new PublicNoticePage(published);
            return new NoticeAnswer(
                    page.controller(),
                    "PharmacyIQ",
                    page.version(),
                    published.since(),
                    page.pharmacy(),
                    page.processor());
        }
    }
}
