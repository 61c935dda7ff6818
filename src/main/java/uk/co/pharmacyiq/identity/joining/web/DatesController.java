package uk.co.pharmacyiq.identity.joining.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.joining.SetWorkingDates;
import uk.co.pharmacyiq.identity.joining.ViewLeavers;
import uk.co.pharmacyiq.identity.joining.WorkingDates;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The dates of one person, and who left. */
@Controller
class DatesController {

    private final Pages pages;
    private final Api api;
    private final SetWorkingDates setWorkingDates;
    private final ViewLeavers viewLeavers;

    DatesController(Pages pages, Api api, SetWorkingDates setWorkingDates, ViewLeavers viewLeavers) {
        this.pages = pages;
        this.api = api;
        this.setWorkingDates = setWorkingDates;
        this.viewLeavers = viewLeavers;
    }

    @GetMapping("/people/{person}/dates")
    @Permitted(SetWorkingDates.PERMISSION)
    View dates(Actor.Person actor, @PathVariable String person) {
        return show(actor, new PersonId(RequestNotes.id(person)), HttpStatus.OK, List.of());
    }

    @PostMapping("/people/{person}/dates")
    @Permitted(SetWorkingDates.PERMISSION)
    View setDates(Actor.Person actor, @PathVariable String person, HttpServletRequest request) {
        var id = new PersonId(RequestNotes.id(person));
        var outcome = api.ask(
                actor,
                SetWorkingDates.ACT,
                Target.of("person", id),
                DatesInput.read(Fields.ofForm(request), id),
                read -> setWorkingDates.set(actor, read));
        return switch (outcome) {
            case Done<WorkingDates> _ ->
                pages.redirect(
                        "/people/" + id + "/dates",
                        Notice.success("The dates were set. Outside of them nothing of theirs opens anything."));
            case Refused<WorkingDates>(var reason) -> show(actor, id, Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    @GetMapping("/people/leavers")
    @Permitted(ViewLeavers.PERMISSION)
    View leavers(Actor.Person actor) {
        return switch (viewLeavers.list(actor)) {
            case Done<ViewLeavers.Leavers>(var found) -> pages.show("identity/joining/web/leavers", found);
            case Refused<ViewLeavers.Leavers>(var reason) -> pages.refused(reason);
        };
    }

    private View show(Actor.Person actor, PersonId person, HttpStatus status, List<FieldError> errors) {
        return switch (setWorkingDates.view(actor.with(actor.request().composed()), person)) {
            case Done<WorkingDates>(var dates) ->
                pages.show(status, "identity/joining/web/dates", new DatesPage(person.toString(), dates, errors));
            case Refused<WorkingDates>(var reason) -> pages.refused(reason);
        };
    }
}
