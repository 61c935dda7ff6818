package uk.co.pharmacyiq.inventory.spreading.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.spreading.ViewSpread;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.work.Actor;

/** The page of the stock of all premises, beside that of the organisation. */
@Controller
class SpreadController implements RelatedPage {

    private static final String PAGE = "/organisation/stock";

    private final Pages pages;
    private final ViewSpread viewSpread;

    SpreadController(Pages pages, ViewSpread viewSpread) {
        this.pages = pages;
        this.viewSpread = viewSpread;
    }

    @GetMapping(PAGE)
    @Permitted(ViewSpread.PERMISSION)
    View stockOfAll(Actor.Person actor) {
        return switch (viewSpread.view(actor)) {
            case Done<ViewSpread.View>(var view) -> pages.show("inventory/spreading/web/spread", new SpreadPage(view));
            case Refused<ViewSpread.View>(var reason) -> pages.refused(reason);
        };
    }

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Stock of all premises";
    }

    @Override
    public String path() {
        return PAGE;
    }

    @Override
    public String permission() {
        return ViewSpread.PERMISSION;
    }
}
