package uk.co.pharmacyiq.tenancy.keeping.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.keeping.OwnKey;
import uk.co.pharmacyiq.work.Actor;

/** The page on which a master administrator sees the versions of the organisation's key and makes a new one. */
@Controller
class OwnKeyController {

    static final String PAGE = "/organisation/key";

    private final Pages pages;
    private final OwnKey ownKey;

    OwnKeyController(Pages pages, OwnKey ownKey) {
        this.pages = pages;
        this.ownKey = ownKey;
    }

    @GetMapping(PAGE)
    @Permitted(OwnKey.PERMISSION)
    View key(Actor.Person actor) {
        return switch (ownKey.view(actor)) {
            case Done<OwnKey.View>(var view) -> pages.show("tenancy/keeping/web/key", OwnKeyPage.of(view));
            case Refused<OwnKey.View>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(PAGE)
    @Permitted(OwnKey.PERMISSION)
    View rotate(Actor.Person actor) {
        return switch (ownKey.rotate(actor)) {
            case Done<OwnKey.View> _ ->
                pages.redirect(
                        PAGE, Notice.success("A new key seals from now on. What was sealed before stays readable."));
            case Refused<OwnKey.View>(var reason) -> pages.refused(reason);
        };
    }
}
