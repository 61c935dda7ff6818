package uk.co.pharmacyiq.access.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.access.explain.Acts;
import uk.co.pharmacyiq.access.explain.ExplainRights;
import uk.co.pharmacyiq.access.explain.Explanation;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;

/** The page that says why somebody may do something somewhere, or who may. */
@Controller
class ExplainController {

    private final Pages pages;
    private final Acts acts;
    private final ExplainRights explainRights;

    ExplainController(Pages pages, Acts acts, ExplainRights explainRights) {
        this.pages = pages;
        this.acts = acts;
        this.explainRights = explainRights;
    }

    @GetMapping("/access/explain")
    @Permitted(ExplainRights.PERMISSION)
    View explain(
            Actor.Person actor,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String premises) {
        var chosen = new ExplainPage.Chosen(person, act, premises);
        Optional<PremisesId> where =
                premises.isEmpty() ? Optional.empty() : Optional.of(RequestNotes.premises(premises));
        return switch (explainRights.asking(actor)) {
            case Outcome.Done<ExplainRights.Asking>(var asking) ->
                acts.find(act)
                        .map(found -> person.isEmpty()
                                ? everybody(actor, asking, chosen, found, where)
                                : somebody(actor, asking, chosen, found, where))
                        .orElseGet(() -> shown(asking, chosen, Optional.empty(), Optional.empty()));
            case Outcome.Refused<ExplainRights.Asking>(var reason) -> pages.refused(reason);
        };
    }

    private View somebody(
            Actor.Person actor,
            ExplainRights.Asking asking,
            ExplainPage.Chosen chosen,
            Action<?> act,
            Optional<PremisesId> where) {
        var question = new ExplainRights.Question(new PersonId(RequestNotes.id(chosen.person())), act, where);
        return switch (explainRights.explain(actor, question)) {
            case Outcome.Done<Explanation>(var answer) -> shown(asking, chosen, Optional.of(answer), Optional.empty());
            case Outcome.Refused<Explanation>(var reason) -> pages.refused(reason);
        };
    }

    private View everybody(
            Actor.Person actor,
            ExplainRights.Asking asking,
            ExplainPage.Chosen chosen,
            Action<?> act,
            Optional<PremisesId> where) {
        return switch (explainRights.holders(actor, act, where)) {
            case Outcome.Done<ExplainRights.Holders>(var holders) ->
                shown(asking, chosen, Optional.empty(), Optional.of(holders));
            case Outcome.Refused<ExplainRights.Holders>(var reason) -> pages.refused(reason);
        };
    }

    private View shown(
            ExplainRights.Asking asking,
            ExplainPage.Chosen chosen,
            Optional<Explanation> answer,
            Optional<ExplainRights.Holders> holders) {
        return pages.show("access/web/explain", new ExplainPage(asking, acts.all(), chosen, answer, holders));
    }
}
