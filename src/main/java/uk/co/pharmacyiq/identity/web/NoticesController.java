package uk.co.pharmacyiq.identity.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.notice.ReadNotices;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** What one was told about one's account and work. */
@Controller
class NoticesController {

    private final Pages pages;
    private final Api api;
    private final ReadNotices notices;

    NoticesController(Pages pages, Api api, ReadNotices notices) {
        this.pages = pages;
        this.api = api;
        this.notices = notices;
    }

    @GetMapping("/me/notices")
    @Permitted(ReadNotices.PERMISSION)
    View notices(Actor.Person actor) {
        return switch (notices.own(actor)) {
            case Done<ReadNotices.Told>(var told) -> pages.show("identity/web/notices", told);
            case Refused<ReadNotices.Told>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/me/notices")
    @Permitted(ReadNotices.PERMISSION)
    View markNoticesSeen(Actor.Person actor) {
        return switch (notices.seen(actor)) {
            case Done<?> _ -> pages.redirect("/me/notices", Notice.success("Marked as seen."));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping("/api/v1/me/notices")
    @ResponseBody
    @Permitted(ReadNotices.PERMISSION)
    ResponseEntity<ReadNotices.Told> listNotices(Actor.Person actor) {
        return api.ok(notices.own(actor));
    }
}
