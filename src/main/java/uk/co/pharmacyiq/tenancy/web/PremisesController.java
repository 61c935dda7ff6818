package uk.co.pharmacyiq.tenancy.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.AddPremises;
import uk.co.pharmacyiq.tenancy.ViewOrganisation;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page where a master administrator sees the organisation and adds premises. */
@Controller
class PremisesController {

    private final Api api;
    private final Pages pages;
    private final AddPremises addPremises;
    private final ViewOrganisation viewOrganisation;

    PremisesController(Api api, Pages pages, AddPremises addPremises, ViewOrganisation viewOrganisation) {
        this.api = api;
        this.pages = pages;
        this.addPremises = addPremises;
        this.viewOrganisation = viewOrganisation;
    }

    @GetMapping("/organisation")
    @Permitted(ViewOrganisation.PERMISSION)
    View organisation(Actor.Person actor) {
        return switch (viewOrganisation.view(actor)) {
            case Done<ViewOrganisation.View>(var view) ->
                pages.show("tenancy/web/organisation", OrganisationPage.fresh(view));
            case Refused<ViewOrganisation.View>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/organisation/premises")
    @Permitted(AddPremises.PERMISSION)
    View add(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor, AddPremises.ACT, Target.none(), PremisesForm.read(fields), read -> addPremises.add(actor, read));
        return switch (outcome) {
            case Done<?> _ -> pages.redirect("/organisation", Notice.success("The premises were added."));
            case Refused<?>(var reason) -> again(actor, fields, reason);
        };
    }

    /** The page once more, with what was typed and every error. */
    private View again(Actor.Person actor, Fields fields, Refusal reason) {
        var asking = actor.with(actor.request().composed());
        return switch (viewOrganisation.view(asking)) {
            case Done<ViewOrganisation.View>(var view) ->
                pages.show(
                        Api.status(reason.kind()),
                        "tenancy/web/organisation",
                        new OrganisationPage(view, fields, FieldError.of(reason)));
            case Refused<ViewOrganisation.View>(var no) -> pages.refused(no);
        };
    }
}
