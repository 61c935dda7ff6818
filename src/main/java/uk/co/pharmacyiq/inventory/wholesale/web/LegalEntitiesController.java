package uk.co.pharmacyiq.inventory.wholesale.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.wholesale.AssignPremises;
import uk.co.pharmacyiq.inventory.wholesale.SaveLegalEntity;
import uk.co.pharmacyiq.inventory.wholesale.ViewLegalEntities;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page of the legal entities. */
@Controller
class LegalEntitiesController {

    static final String PAGE = "/organisation/legal-entities";
    private static final String TEMPLATE = "inventory/wholesale/web/entities";

    private final Api api;
    private final Pages pages;
    private final ViewLegalEntities viewLegalEntities;
    private final SaveLegalEntity saveLegalEntity;
    private final AssignPremises assignPremises;

    LegalEntitiesController(
            Api api,
            Pages pages,
            ViewLegalEntities viewLegalEntities,
            SaveLegalEntity saveLegalEntity,
            AssignPremises assignPremises) {
        this.api = api;
        this.pages = pages;
        this.viewLegalEntities = viewLegalEntities;
        this.saveLegalEntity = saveLegalEntity;
        this.assignPremises = assignPremises;
    }

    @GetMapping(PAGE)
    @Permitted(ViewLegalEntities.PERMISSION)
    View legalEntities(Actor.Person actor, HttpServletRequest request) {
        return switch (viewLegalEntities.view(actor)) {
            case Done<ViewLegalEntities.View>(var view) ->
                pages.show(TEMPLATE, new EntitiesPage(view, Fields.ofForm(request), List.of()));
            case Refused<ViewLegalEntities.View>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(PAGE)
    @Permitted(SaveLegalEntity.PERMISSION)
    View save(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        return answer(
                actor,
                fields,
                api.ask(
                        actor,
                        SaveLegalEntity.ACT,
                        Target.none(),
                        EntityInput.save(fields),
                        asked -> saveLegalEntity.save(actor, asked)),
                "The legal entity is on file.");
    }

    @PostMapping(PAGE + "/premises")
    @Permitted(AssignPremises.PERMISSION)
    View assign(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        return answer(
                actor,
                fields,
                api.ask(
                        actor,
                        AssignPremises.ACT,
                        Target.none(),
                        EntityInput.assign(fields),
                        asked -> assignPremises.assign(actor, asked)),
                "Who keeps the premises is on file.");
    }

    private View answer(Actor.Person actor, Fields fields, Outcome<?> outcome, String done) {
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PAGE, Notice.success(done));
            case Refused<?>(var reason) ->
                switch (viewLegalEntities.view(actor.with(actor.request().composed()))) {
                    case Done<ViewLegalEntities.View>(var view) ->
                        pages.show(
                                Api.status(reason.kind()),
                                TEMPLATE,
                                new EntitiesPage(view, fields, FieldError.of(reason)));
                    case Refused<ViewLegalEntities.View> _ -> pages.refused(reason);
                };
        };
    }
}
