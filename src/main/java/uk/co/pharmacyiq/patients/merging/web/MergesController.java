package uk.co.pharmacyiq.patients.merging.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.merging.MergeRecords;
import uk.co.pharmacyiq.patients.merging.UndoMerge;
import uk.co.pharmacyiq.patients.merging.ViewMerges;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The merges of a record, and undoing one. */
@Controller
class MergesController {

    private static final String OF_ONE = "/premises/{premises}/patients/{patient}/merges";
    private static final String MERGE = "/premises/{premises}/patients/merges/{merge}";

    private final Pages pages;
    private final ViewMerges viewMerges;
    private final UndoMerge undoMerge;
    private final FindPatients findPatients;
    private final Api api;

    MergesController(Pages pages, ViewMerges viewMerges, UndoMerge undoMerge, FindPatients findPatients, Api api) {
        this.pages = pages;
        this.viewMerges = viewMerges;
        this.undoMerge = undoMerge;
        this.findPatients = findPatients;
        this.api = api;
    }

    @GetMapping(OF_ONE)
    @Permitted(MergeRecords.PERMISSION)
    View merges(Actor.Person actor, @PathVariable String premises, @PathVariable String patient) {
        return list(actor, premises, patient, MergesPage.Finding.NONE, null);
    }

    /** Finds another record to compare with; what is typed goes into no address. */
    @PostMapping(OF_ONE)
    @Permitted(value = MergeRecords.PERMISSION, composes = true)
    View find(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            HttpServletRequest request) {
        var place = RequestNotes.premises(premises);
        var typed = Fields.ofForm(request).text("q");
        var asked = new FindPatients.Request(place, typed == null ? "" : typed, 0);
        return switch (findPatients.find(actor, asked)) {
            case Done<FindPatients.Found>(var found) ->
                list(
                        actor,
                        premises,
                        patient,
                        MergesPage.found(place, new PatientId(RequestNotes.id(patient)), found.patients()),
                        null);
            case Refused<FindPatients.Found>(var reason) ->
                list(actor, premises, patient, MergesPage.Finding.NONE, reason);
        };
    }

    private View list(
            Actor.Person actor, String premises, String patient, MergesPage.Finding finding, @Nullable Refusal reason) {
        var place = RequestNotes.premises(premises);
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewMerges.list(actor, place, new PatientId(RequestNotes.id(patient)))) {
            case Done<ViewMerges.Listing>(var listing) ->
                pages.show(status, "patients/merging/web/merges", MergesPage.of(place, listing, finding, reason));
            case Refused<ViewMerges.Listing>(var no) -> pages.refused(no);
        };
    }

    @GetMapping(MERGE)
    @Permitted(MergeRecords.PERMISSION)
    View merge(Actor.Person actor, @PathVariable String premises, @PathVariable String merge) {
        return show(actor, premises, merge, null, null);
    }

    @PostMapping(MERGE + "/undo")
    @Permitted(UndoMerge.PERMISSION)
    View undo(
            Actor.Person actor, @PathVariable String premises, @PathVariable String merge, HttpServletRequest request) {
        var place = RequestNotes.premises(premises);
        var id = RequestNotes.id(merge);
        var outcome = api.ask(
                actor,
                UndoMerge.ACT,
                Target.at(place).about("merge", id),
                MergingInput.undoing(place, id, request),
                asked -> undoMerge.undo(actor, asked));
        return switch (outcome) {
            case Done<UndoMerge.Undone> _ ->
                pages.redirect(
                        "/premises/" + place + "/patients/merges/" + id,
                        Notice.success("These are two records again."));
            case Refused<UndoMerge.Undone>(var reason) -> show(actor, premises, merge, Fields.ofForm(request), reason);
        };
    }

    private View show(
            Actor.Person actor, String premises, String merge, @Nullable Fields typed, @Nullable Refusal reason) {
        var place = RequestNotes.premises(premises);
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewMerges.view(actor, place, RequestNotes.id(merge))) {
            case Done<ViewMerges.Shown>(var shown) ->
                pages.show(status, "patients/merging/web/merge", MergePage.of(place, shown, typed, reason));
            case Refused<ViewMerges.Shown>(var no) -> pages.refused(no);
        };
    }
}
