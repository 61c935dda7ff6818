package uk.co.pharmacyiq.governance.inspection.web;

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
import uk.co.pharmacyiq.governance.inspection.EndInspection;
import uk.co.pharmacyiq.governance.inspection.LetInspectorIn;
import uk.co.pharmacyiq.governance.inspection.ViewInspections;
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

/** The page of passes: who was let in to look at the record, letting in another, taking a pass back. */
@Controller
class InspectionsController {

    private static final String PAGE = "/record/inspections";

    private final Api api;
    private final Pages pages;
    private final ViewInspections viewInspections;
    private final LetInspectorIn letInspectorIn;
    private final EndInspection endInspection;

    InspectionsController(
            Api api,
            Pages pages,
            ViewInspections viewInspections,
            LetInspectorIn letInspectorIn,
            EndInspection endInspection) {
        this.api = api;
        this.pages = pages;
        this.viewInspections = viewInspections;
        this.letInspectorIn = letInspectorIn;
        this.endInspection = endInspection;
    }

    @GetMapping(PAGE)
    @Permitted(LetInspectorIn.PERMISSION)
    View inspections(Actor.Person actor) {
        return list(actor, null, null);
    }

    /** Shows the link at once: it must be in no address and in no cookie of ours, so there is nothing to lead on to. */
    @PostMapping(PAGE)
    @Permitted(LetInspectorIn.PERMISSION)
    View letInspectorIn(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                LetInspectorIn.ACT,
                Target.none(),
                InspectionForm.read(fields),
                read -> letInspectorIn.let(actor, read));
        return switch (outcome) {
            case Done<LetInspectorIn.Pass>(var pass) ->
                pages.show(HttpStatus.CREATED, "governance/inspection/web/given", GivenPage.of(origin(), pass));
            case Refused<LetInspectorIn.Pass>(var reason) -> list(actor, fields, reason);
        };
    }

    @PostMapping(PAGE + "/{inspection}/end")
    @Permitted(LetInspectorIn.PERMISSION)
    View endInspection(Actor.Person actor, @PathVariable String inspection) {
        return switch (endInspection.end(actor, RequestNotes.id(inspection))) {
            case Done<UUID> _ ->
                pages.redirect(PAGE, Notice.success("The pass was taken back and shows nothing more."));
            case Refused<UUID>(var reason) -> pages.refused(reason);
        };
    }

    private View list(Actor.Person actor, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewInspections.list(actor)) {
            case Done<ViewInspections.Passes>(var passes) ->
                pages.show(status, "governance/inspection/web/inspections", InspectionsPage.of(passes, typed, reason));
            case Refused<ViewInspections.Passes>(var no) -> pages.refused(no);
        };
    }

    private static String origin() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
