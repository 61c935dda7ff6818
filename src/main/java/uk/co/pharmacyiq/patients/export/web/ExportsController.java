package uk.co.pharmacyiq.patients.export.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.export.AllowPatientExport;
import uk.co.pharmacyiq.patients.export.EndRemoval;
import uk.co.pharmacyiq.patients.export.ViewRemovals;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The pages of lists that leave. */
@Controller
class ExportsController {

    static final String PAGE = "/patient-exports";

    private static final String PERMISSION = AllowPatientExport.PERMISSION;

    private final Api api;
    private final Pages pages;
    private final ViewRemovals viewRemovals;
    private final AllowPatientExport askForExport;
    private final EndRemoval endRemoval;

    ExportsController(
            Api api, Pages pages, ViewRemovals viewRemovals, AllowPatientExport askForExport, EndRemoval endRemoval) {
        this.api = api;
        this.pages = pages;
        this.viewRemovals = viewRemovals;
        this.askForExport = askForExport;
        this.endRemoval = endRemoval;
    }

    @GetMapping(PAGE)
    @Permitted(PERMISSION)
    View exports(Actor.Person actor) {
        return list(actor, null, null);
    }

    @PostMapping(PAGE)
    @Permitted(PERMISSION)
    View ask(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                AllowPatientExport.ACT,
                Target.none(),
                ExportInput.wish(fields),
                wish -> askForExport.ask(actor, wish));
        return switch (outcome) {
            case Done<UUID> _ -> pages.redirect(PAGE);
            case Refused<UUID>(var reason) -> list(actor.with(actor.request().composed()), fields, reason);
        };
    }

    /** Of which list a leaked piece is. What was pasted is not shown again. */
    @PostMapping(PAGE + "/trace")
    @Permitted(PERMISSION)
    View trace(Actor.Person actor, HttpServletRequest request) {
        var piece = request.getParameter("piece");
        return switch (viewRemovals.trace(actor, piece == null ? "" : piece)) {
            case Done<ViewRemovals.Listing>(var found) ->
                pages.show("patients/export/web/traced", ExportPages.Listing.of(found, null, null));
            case Refused<ViewRemovals.Listing>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping(PAGE + "/{export}")
    @Permitted(PERMISSION)
    View export(Actor.Person actor, @PathVariable String export) {
        return one(actor, RequestNotes.id(export), null, null);
    }

    @PostMapping(PAGE + "/{export}/end")
    @Permitted(PERMISSION)
    View end(Actor.Person actor, @PathVariable String export, HttpServletRequest request) {
        var id = RequestNotes.id(export);
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                EndRemoval.ACT,
                Target.of("removal", id),
                ExportInput.end(id, fields),
                asked -> endRemoval.end(actor, asked));
        return switch (outcome) {
            case Done<UUID> _ ->
                pages.redirect(PAGE + "/" + id, Notice.success("It is noted what became of the list."));
            case Refused<UUID>(var reason) -> one(actor.with(actor.request().composed()), id, fields, reason);
        };
    }

    private View list(Actor.Person actor, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewRemovals.list(actor)) {
            case Done<ViewRemovals.Listing>(var listing) ->
                pages.show(status, "patients/export/web/exports", ExportPages.Listing.of(listing, typed, reason));
            case Refused<ViewRemovals.Listing>(var no) -> pages.refused(no);
        };
    }

    private View one(Actor.Person actor, UUID id, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewRemovals.view(actor, id)) {
            case Done<ViewRemovals.Listing>(var listing) ->
                pages.show(status, "patients/export/web/export", ExportPage.of(listing, actor.id(), typed, reason));
            case Refused<ViewRemovals.Listing>(var no) -> pages.refused(no);
        };
    }
}
