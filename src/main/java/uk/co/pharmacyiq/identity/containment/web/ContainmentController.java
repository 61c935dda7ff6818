package uk.co.pharmacyiq.identity.containment.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.containment.ContainPerson;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page where somebody is shut out with one button, and let back. */
@Controller
class ContainmentController {

    private static final String PAGE = "/people/{person}/containment";

    private final Api api;
    private final Pages pages;
    private final ContainPerson containPerson;

    ContainmentController(Api api, Pages pages, ContainPerson containPerson) {
        this.api = api;
        this.pages = pages;
        this.containPerson = containPerson;
    }

    @GetMapping(PAGE)
    @Permitted(ContainPerson.PERMISSION)
    View containment(Actor.Person actor, @PathVariable String person) {
        return show(actor, id(person), null, null);
    }

    @PostMapping(PAGE)
    @Permitted(ContainPerson.PERMISSION)
    View contain(Actor.Person actor, @PathVariable String person, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                ContainPerson.ACT,
                Target.of("person", id(person)),
                ContainmentPage.read(fields),
                reason -> containPerson.contain(actor, id(person), reason));
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(path(person), Notice.success("They are shut out. Nothing was removed."));
            case Refused<?>(var reason) -> show(actor, id(person), fields, reason);
        };
    }

    @PostMapping(PAGE + "/end")
    @Permitted(ContainPerson.PERMISSION)
    View release(Actor.Person actor, @PathVariable String person) {
        return switch (containPerson.release(actor, id(person))) {
            case Done<?> _ -> pages.redirect(path(person), Notice.success("They can sign in again."));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }

    private View show(Actor.Person actor, PersonId person, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (containPerson.view(actor, person)) {
            case Done<ContainPerson.State>(var state) ->
                pages.show(status, "identity/containment/web/containment", ContainmentPage.of(state, typed, reason));
            case Refused<ContainPerson.State>(var no) -> pages.refused(no);
        };
    }

    private static PersonId id(String person) {
        return new PersonId(RequestNotes.id(person));
    }

    private static String path(String person) {
        return "/people/" + RequestNotes.id(person) + "/containment";
    }
}
