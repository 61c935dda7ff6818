package uk.co.pharmacyiq.patients.merging.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.merging.DismissDuplicate;
import uk.co.pharmacyiq.patients.merging.ListDuplicates;
import uk.co.pharmacyiq.patients.merging.MergeRecords;
import uk.co.pharmacyiq.patients.merging.PairCursor;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The work list of records that may be of one patient. */
@Controller
class DuplicatesController {

    private static final String PAGE = "/premises/{premises}/patients/duplicates";

    private final Api api;
    private final Pages pages;
    private final ListDuplicates listDuplicates;
    private final DismissDuplicate dismissDuplicate;

    DuplicatesController(Api api, Pages pages, ListDuplicates listDuplicates, DismissDuplicate dismissDuplicate) {
        this.api = api;
        this.pages = pages;
        this.listDuplicates = listDuplicates;
        this.dismissDuplicate = dismissDuplicate;
    }

    @GetMapping(PAGE)
    @Permitted(MergeRecords.PERMISSION)
    View duplicates(
            Actor.Person actor, @PathVariable String premises, @RequestParam(required = false) @Nullable String after) {
        var place = RequestNotes.premises(premises);
        var cursor = after == null ? PairCursor.START : PairCursor.parse(after);
        return switch (listDuplicates.list(actor, place, cursor)) {
            case Done<ListDuplicates.Listing>(var listing) ->
                pages.show("patients/merging/web/duplicates", DuplicatesPage.of(place, cursor, listing));
            case Refused<ListDuplicates.Listing>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(PAGE + "/{pair}/dismiss")
    @Permitted(DismissDuplicate.PERMISSION)
    View dismiss(
            Actor.Person actor, @PathVariable String premises, @PathVariable String pair, HttpServletRequest request) {
        PremisesId place = RequestNotes.premises(premises);
        var id = RequestNotes.id(pair);
        var outcome = api.ask(
                actor,
                DismissDuplicate.ACT,
                Target.at(place).about("pair", id),
                MergingInput.dismissal(place, id, Fields.ofForm(request), "because"),
                asked -> dismissDuplicate.dismiss(actor, asked));
        return switch (outcome) {
            case Done<?> _ ->
                pages.redirect(
                        "/premises/" + place + "/patients/duplicates",
                        Notice.success("These are two people. They are not suggested again."));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }
}
