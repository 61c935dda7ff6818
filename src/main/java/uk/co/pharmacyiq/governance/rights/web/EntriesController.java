package uk.co.pharmacyiq.governance.rights.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
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
import uk.co.pharmacyiq.governance.rights.ViewRequests;
import uk.co.pharmacyiq.kernel.Outcome;
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

/** Where something in a record is put right for somebody who asked, or that they disagree is noted. */
@Controller
class EntriesController {

    private static final String PATH = "/premises/{premises}/rights/{request}/entries";

    private final Pages pages;
    private final ViewRequests viewRequests;
    private final EntryInput entries;

    EntriesController(Pages pages, ViewRequests viewRequests, EntryInput entries) {
        this.pages = pages;
        this.viewRequests = viewRequests;
        this.entries = entries;
    }

    @GetMapping(PATH)
    @Permitted(RightsDesk.PERMISSION)
    View rightsEntries(Actor.Person actor, @PathVariable String premises, @PathVariable String request) {
        return switch (viewRequests.view(actor, RightsInput.where(premises, request))) {
            case Done<ViewRequests.Shown>(var shown) ->
                pages.show("governance/rights/web/entries", EntriesPage.of(shown));
            case Refused<ViewRequests.Shown>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping(PATH + "/{entry}")
    @Permitted(RightsDesk.PERMISSION)
    View rightsEntry(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String entry) {
        return show(actor, RightsInput.where(premises, request), RequestNotes.id(entry), null, null);
    }

    @PostMapping(PATH + "/{entry}/correct")
    @Permitted(RightsDesk.PERMISSION)
    View correctRights(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String entry,
            HttpServletRequest sent) {
        var where = RightsInput.where(premises, request);
        var id = RequestNotes.id(entry);
        return write(actor, where, id, sent, fields -> entries.correct(actor, where, id, fields));
    }

    @PostMapping(PATH + "/{entry}/disagreement")
    @Permitted(RightsDesk.PERMISSION)
    View disagreeRights(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String entry,
            HttpServletRequest sent) {
        var where = RightsInput.where(premises, request);
        var id = RequestNotes.id(entry);
        return write(actor, where, id, sent, fields -> entries.disagree(actor, where, id, fields));
    }

    private View write(
            Actor.Person actor,
            Where where,
            UUID entry,
            HttpServletRequest sent,
            Function<Fields, Outcome<Handled>> write) {
        var fields = Fields.ofForm(sent);
        return switch (write.apply(fields)) {
            case Done<Handled> _ ->
                pages.redirect(
                        "/premises/" + where.premises() + "/rights/" + where.id(),
                        Notice.success("It is in the record; what stood there before is kept."));
            case Refused<Handled>(var reason) ->
                show(actor.with(actor.request().composed()), where, entry, fields, reason);
        };
    }

    private View show(Actor.Person actor, Where where, UUID entry, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewRequests.view(actor, where).then(shown -> EntriesPage.One.of(shown, entry, typed, reason))) {
            case Done<EntriesPage.One>(var page) -> pages.show(status, "governance/rights/web/entry", page);
            case Refused<EntriesPage.One>(var no) -> pages.refused(no);
        };
    }
}
