package uk.co.pharmacyiq.patients.merging.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.merging.MergeRecords;
import uk.co.pharmacyiq.patients.merging.UndoMerge;
import uk.co.pharmacyiq.patients.merging.ViewMerges;
import uk.co.pharmacyiq.patients.merging.web.MergingAnswers.MergeAnswer;
import uk.co.pharmacyiq.patients.merging.web.MergingAnswers.MergesAnswer;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Merging, and undoing it, for programs. */
@RestController
class MergesApi {

    private static final String PATIENTS = "/api/v1/premises/{premises}/patients";

    private final Api api;
    private final MergeRecords mergeRecords;
    private final ViewMerges viewMerges;
    private final UndoMerge undoMerge;

    MergesApi(Api api, MergeRecords mergeRecords, ViewMerges viewMerges, UndoMerge undoMerge) {
        this.api = api;
        this.mergeRecords = mergeRecords;
        this.viewMerges = viewMerges;
        this.undoMerge = undoMerge;
    }

    @GetMapping(PATIENTS + "/{patient}/merges")
    @Permitted(MergeRecords.PERMISSION)
    ResponseEntity<MergesAnswer> listMerges(
            Actor.Person actor, @PathVariable String premises, @PathVariable String patient) {
        return api.ok(viewMerges
                .list(actor, RequestNotes.premises(premises), new PatientId(RequestNotes.id(patient)))
                .then(listing -> Outcome.done(MergesAnswer.of(listing))));
    }

    @PostMapping(PATIENTS + "/{patient}/merges")
    @Permitted(MergeRecords.PERMISSION)
    ResponseEntity<MergeRecords.Merged> mergeRecords(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @RequestBody MergingInput.MergeBody body) {
        var place = RequestNotes.premises(premises);
        var survivor = new PatientId(RequestNotes.id(patient));
        return api.created(api.ask(
                actor,
                MergeRecords.ACT,
                Target.at(place).about("patient", survivor),
                MergingInput.merge(place, survivor, Fields.ofBody(body)),
                asked -> mergeRecords.merge(actor, asked)));
    }

    @GetMapping(PATIENTS + "/merges/{merge}")
    @Permitted(MergeRecords.PERMISSION)
    ResponseEntity<MergeAnswer> viewMerge(
            Actor.Person actor, @PathVariable String premises, @PathVariable String merge) {
        return api.ok(viewMerges
                .view(actor, RequestNotes.premises(premises), RequestNotes.id(merge))
                .then(shown -> Outcome.done(MergeAnswer.of(shown))));
    }

    @PostMapping(PATIENTS + "/merges/{merge}/undo")
    @Permitted(UndoMerge.PERMISSION)
    ResponseEntity<UndoMerge.Undone> undoMerge(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String merge,
            @RequestBody MergingInput.UndoBody body) {
        var place = RequestNotes.premises(premises);
        var id = RequestNotes.id(merge);
        return api.ok(api.ask(
                actor,
                UndoMerge.ACT,
                Target.at(place).about("merge", id),
                MergingInput.undoing(place, id, Fields.ofBody(body)),
                asked -> undoMerge.undo(actor, asked)));
    }
}
