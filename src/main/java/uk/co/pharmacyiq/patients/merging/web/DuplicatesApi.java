package uk.co.pharmacyiq.patients.merging.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.merging.CompareRecords;
import uk.co.pharmacyiq.patients.merging.DismissDuplicate;
import uk.co.pharmacyiq.patients.merging.ListDuplicates;
import uk.co.pharmacyiq.patients.merging.MergeRecords;
import uk.co.pharmacyiq.patients.merging.PairCursor;
import uk.co.pharmacyiq.patients.merging.web.MergingAnswers.ComparedAnswer;
import uk.co.pharmacyiq.patients.merging.web.MergingAnswers.PairsAnswer;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Records that may be of one patient, for programs. */
@RestController
class DuplicatesApi {

    private static final String PATIENTS = "/api/v1/premises/{premises}/patients";

    private final Api api;
    private final ListDuplicates listDuplicates;
    private final DismissDuplicate dismissDuplicate;
    private final CompareRecords compareRecords;

    DuplicatesApi(
            Api api, ListDuplicates listDuplicates, DismissDuplicate dismissDuplicate, CompareRecords compareRecords) {
        this.api = api;
        this.listDuplicates = listDuplicates;
        this.dismissDuplicate = dismissDuplicate;
        this.compareRecords = compareRecords;
    }

    @GetMapping(PATIENTS + "/duplicates")
    @Permitted(MergeRecords.PERMISSION)
    ResponseEntity<PairsAnswer> listDuplicates(
            Actor.Person actor, @PathVariable String premises, @RequestParam(required = false) @Nullable String after) {
        var cursor = after == null ? PairCursor.START : PairCursor.parse(after);
        return api.ok(listDuplicates
                .list(actor, RequestNotes.premises(premises), cursor)
                .then(listing -> Outcome.done(PairsAnswer.of(listing))));
    }

    @PostMapping(PATIENTS + "/duplicates/{pair}/dismiss")
    @Permitted(DismissDuplicate.PERMISSION)
    ResponseEntity<UUID> dismissDuplicate(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String pair,
            @RequestBody MergingInput.DismissBody body) {
        var place = RequestNotes.premises(premises);
        var id = RequestNotes.id(pair);
        return api.ok(api.ask(
                actor,
                DismissDuplicate.ACT,
                Target.at(place).about("pair", id),
                MergingInput.dismissal(place, id, Fields.ofBody(body), "reason"),
                asked -> dismissDuplicate.dismiss(actor, asked)));
    }

    @GetMapping(PATIENTS + "/{patient}/merge/{other}")
    @Permitted(MergeRecords.PERMISSION)
    ResponseEntity<ComparedAnswer> compareRecords(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @PathVariable String other) {
        return api.ok(compareRecords
                .compare(
                        actor,
                        RequestNotes.premises(premises),
                        new PatientId(RequestNotes.id(patient)),
                        new PatientId(RequestNotes.id(other)))
                .then(compared -> Outcome.done(ComparedAnswer.of(compared))));
    }
}
