package uk.co.pharmacyiq.governance.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.co.pharmacyiq.governance.support.OpenSupport;
import uk.co.pharmacyiq.governance.support.ViewSupport;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page where an organisation lets the vendor's support in, and ends it. */
@Controller
class SupportController {

    private static final String PAGE = "/support";

    private final Api api;
    private final Pages pages;
    private final ViewSupport viewSupport;
    private final OpenSupport openSupport;

    SupportController(Api api, Pages pages, ViewSupport viewSupport, OpenSupport openSupport) {
        this.api = api;
        this.pages = pages;
        this.viewSupport = viewSupport;
        this.openSupport = openSupport;
    }

    @GetMapping(PAGE)
    @Permitted(OpenSupport.PERMISSION)
    View support(Actor.Person actor) {
        return list(actor, null, null);
    }

    /** Shows the link at once: it must be in no address and in no cookie of ours, so there is nothing to lead on to. */
    @PostMapping(PAGE)
    @Permitted(OpenSupport.PERMISSION)
    View openSupport(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor, OpenSupport.ACT, Target.none(), SupportForm.read(fields), read -> openSupport.open(actor, read));
        return switch (outcome) {
            case Done<OpenSupport.Pass>(var pass) ->
                pages.show(HttpStatus.CREATED, "governance/support/web/given", SupportPage.Given.of(origin(), pass));
            case Refused<OpenSupport.Pass>(var reason) -> list(actor, fields, reason);
        };
    }

    @PostMapping(PAGE + "/{pass}/end")
    @Permitted(OpenSupport.PERMISSION)
    View endSupport(Actor.Person actor, @PathVariable String pass) {
        return switch (openSupport.end(actor, RequestNotes.id(pass))) {
            case Done<UUID> _ -> pages.redirect(PAGE, Notice.success("Support can look at nothing more."));
            case Refused<UUID>(var reason) -> pages.refused(reason);
        };
    }

    private View list(Actor.Person actor, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewSupport.list(actor)) {
            case Done<ViewSupport.Visits>(var visits) ->
                pages.show(status, "governance/support/web/support", SupportPage.of(visits, typed, reason));
            case Refused<ViewSupport.Visits>(var no) -> pages.refused(no);
        };
    }

    private static String origin() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
