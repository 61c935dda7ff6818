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
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.merging.CompareRecords;
import uk.co.pharmacyiq.patients.merging.MergeRecords;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Two records side by side, and merging them. */
@Controller
class MergeController {

    private static final String PAGE = "/premises/{premises}/patients/{patient}/merge/{other}";

    private final Api api;
    private final Pages pages;
    private final CompareRecords compareRecords;
    private final MergeRecords mergeRecords;

    MergeController(Api api, Pages pages, CompareRecords compareRecords, MergeRecords mergeRecords) {
        this.api = api;
        this.pages = pages;
        this.compareRecords = compareRecords;
        this.mergeRecords = mergeRecords;
    }

    /** Where somebody is, and the two records. */
    private record Two(PremisesId premises, PatientId survivor, PatientId other) {
        static Two of(String premises, String patient, String other) {
            return new Two(
                    RequestNotes.premises(premises),
                    new PatientId(RequestNotes.id(patient)),
                    new PatientId(RequestNotes.id(other)));
        }
    }

    @GetMapping(PAGE)
    @Permitted(MergeRecords.PERMISSION)
    View compare(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @PathVariable String other) {
        return show(actor, Two.of(premises, patient, other), null, null);
    }

    @PostMapping(PAGE)
    @Permitted(MergeRecords.PERMISSION)
    View merge(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @PathVariable String other,
            HttpServletRequest request) {
        var two = Two.of(premises, patient, other);
        var outcome = api.ask(
                actor,
                MergeRecords.ACT,
                Target.at(two.premises()).about("patient", two.survivor()),
                MergingInput.merge(two.premises(), two.survivor(), two.other(), request),
                asked -> mergeRecords.merge(actor, asked));
        return switch (outcome) {
            case Done<MergeRecords.Merged>(var merged) ->
                pages.redirect(
                        "/premises/" + two.premises() + "/patients/merges/" + merged.merge(),
                        Notice.success("The two records are one now. If that was wrong, undo it here at any time."));
            case Refused<MergeRecords.Merged>(var reason) -> show(actor, two, Fields.ofForm(request), reason);
        };
    }

    private View show(Actor.Person actor, Two two, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (compareRecords.compare(actor, two.premises(), two.survivor(), two.other())) {
            case Done<CompareRecords.Compared>(var compared) ->
                pages.show(
                        status,
                        "patients/merging/web/compare",
                        ComparePage.of(two.premises(), compared, typed, reason));
            case Refused<CompareRecords.Compared>(var no) -> pages.refused(no);
        };
    }
}
