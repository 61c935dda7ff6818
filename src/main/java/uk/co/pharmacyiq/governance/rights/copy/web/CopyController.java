package uk.co.pharmacyiq.governance.rights.copy.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.copy.CopyFile;
import uk.co.pharmacyiq.governance.rights.copy.GiveOpinion;
import uk.co.pharmacyiq.governance.rights.copy.ReleaseCopy;
import uk.co.pharmacyiq.governance.rights.copy.ViewMaterial;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Where a copy is prepared, approved and handed out. */
@Controller
class CopyController {

    private static final String PATH = "/premises/{premises}/rights/{request}/copy";

    private final Pages pages;
    private final ViewMaterial viewMaterial;
    private final CopyInput copies;
    private final ReleaseCopy releaseCopy;

    CopyController(Pages pages, ViewMaterial viewMaterial, CopyInput copies, ReleaseCopy releaseCopy) {
        this.pages = pages;
        this.viewMaterial = viewMaterial;
        this.copies = copies;
        this.releaseCopy = releaseCopy;
    }

    @GetMapping(PATH)
    @Permitted(RightsDesk.PERMISSION)
    View rightsCopy(Actor.Person actor, @PathVariable String premises, @PathVariable String request) {
        return show(actor, CopyInput.where(premises, request), null, null);
    }

    @PostMapping(PATH + "/steps/{step}")
    @Permitted(RightsDesk.PERMISSION)
    View rightsCopyStep(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String step,
            HttpServletRequest sent) {
        var where = CopyInput.where(premises, request);
        var fields = Fields.ofForm(sent);
        return after(actor, where, fields, copies.take(actor, where, step, fields));
    }

    @PostMapping(PATH + "/opinion")
    @Permitted(GiveOpinion.PERMISSION)
    View rightsOpinion(
            Actor.Person actor, @PathVariable String premises, @PathVariable String request, HttpServletRequest sent) {
        var where = CopyInput.where(premises, request);
        var fields = Fields.ofForm(sent);
        return after(actor, where, fields, copies.opinion(actor, where, fields));
    }

    @GetMapping(PATH + "/files/{form}")
    @Permitted(value = RightsDesk.PERMISSION, lengthy = true)
    Object rightsCopyFile(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String form) {
        return switch (CopyAnswers.read(releaseCopy, actor, CopyInput.where(premises, request), form)) {
            case Done<CopyFile>(var file) -> CopyAnswers.file(file, CopyInput.where(premises, request));
            case Refused<CopyFile>(var reason) -> pages.refused(reason);
        };
    }

    private View after(Actor.Person actor, Where where, Fields fields, Outcome<Handled> outcome) {
        return switch (outcome) {
            case Done<Handled> _ ->
                pages.redirect(
                        "/premises/" + where.premises() + "/rights/" + where.id() + "/copy",
                        Notice.success("It is on the record."));
            case Refused<Handled>(var reason) -> show(actor.with(actor.request().composed()), where, fields, reason);
        };
    }

    private View show(Actor.Person actor, Where where, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewMaterial.view(actor, where)) {
            case Done<ViewMaterial.Shown>(var shown) ->
                pages.show(status, "governance/rights/copy/web/copy", CopyPage.of(shown, typed, reason));
            case Refused<ViewMaterial.Shown>(var no) -> pages.refused(reason == null ? no : reason);
        };
    }
}
