package uk.co.pharmacyiq.tenancy.processing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.tenancy.processing.ViewProcessing;
import uk.co.pharmacyiq.work.Actor;

/** The record of processing, beside the page of the organisation. */
@Controller
class ProcessingController implements RelatedPage {

    private static final String PAGE = "/organisation/processing";

    private final Pages pages;
    private final ViewProcessing viewProcessing;

    ProcessingController(Pages pages, ViewProcessing viewProcessing) {
        this.pages = pages;
        this.viewProcessing = viewProcessing;
    }

    @GetMapping(PAGE)
    @Permitted(ViewProcessing.PERMISSION)
    View processing(Actor.Person actor) {
        return switch (viewProcessing.view(actor)) {
            case Done<ViewProcessing.View>(var view) -> pages.show("tenancy/processing/web/processing", view);
            case Refused<ViewProcessing.View>(var reason) -> pages.refused(reason);
        };
    }

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Record of processing";
    }

    @Override
    public String path() {
        return PAGE;
    }

    @Override
    public String permission() {
        return ViewProcessing.PERMISSION;
    }
}
