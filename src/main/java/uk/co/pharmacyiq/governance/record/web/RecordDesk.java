package uk.co.pharmacyiq.governance.record.web;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.record.Narrator;
import uk.co.pharmacyiq.governance.record.RecordRefusal;
import uk.co.pharmacyiq.governance.record.SearchRecord;
import uk.co.pharmacyiq.governance.record.TakeProof;
import uk.co.pharmacyiq.governance.record.ViewEntry;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;

/** What the pages of the record have in common, whether somebody of the organisation looks or a visitor. */
@Component
class RecordDesk {

    static final int USUAL = 50;

    private final Pages pages;
    private final Narrator narrator;
    private final Clock clock;

    RecordDesk(Pages pages, Narrator narrator, Clock clock) {
        this.pages = pages;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** The list. Filters that cannot be read are shown again over all there is. */
    View list(
            RecordPlace place, Fields fields, Outcome<SearchRecord.Request> read, Outcome<SearchRecord.Found> outcome) {
        var typed = new RecordPage.Typed(
                fields,
                read instanceof Refused<SearchRecord.Request>(var wrong) ? FieldError.of(wrong) : java.util.List.of());
        var status = typed.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return switch (outcome) {
            case Done<SearchRecord.Found>(var found) ->
                pages.show(
                        status,
                        "governance/record/web/record",
                        RecordPage.of(
                                place,
                                typed,
                                found,
                                narrator.titles(),
                                SealPanel.of(found.state(), found.sealed(), clock.instant())));
            case Refused<SearchRecord.Found>(var reason) -> pages.refused(reason);
        };
    }

    View entry(RecordPlace place, Outcome<ViewEntry.View> outcome) {
        return switch (outcome) {
            case Done<ViewEntry.View>(var view) ->
                pages.show(
                        "governance/record/web/entry",
                        new EntryPage(place, view, SealPanel.of(view.state(), view.size(), clock.instant())));
            case Refused<ViewEntry.View>(var reason) -> pages.refused(reason);
        };
    }

    /** The proof as a file; while it is being signed a page that tries again by itself. */
    Object proof(RecordPlace place, UUID event, String again, Outcome<TakeProof.Proof> outcome) {
        return switch (outcome) {
            case Done<TakeProof.Proof>(var proof) -> file(proof);
            case Refused<TakeProof.Proof>(var reason) ->
                reason == RecordRefusal.BEING_SIGNED
                        ? pages.show(
                                Api.status(reason.kind()),
                                "governance/record/web/beingSigned",
                                new BeingSignedPage(place, place.path() + "/" + event, again))
                        : pages.refused(reason);
        };
    }

    static ResponseEntity<String> file(TakeProof.Proof proof) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("entry-" + proof.event() + ".tlog-proof")
                                .build()
                                .toString())
                .body(proof.text());
    }

    /** The details somebody chose to tell. */
    static Set<String> chosen(jakarta.servlet.http.HttpServletRequest request) {
        var fields = request.getParameterValues("field");
        return fields == null
                ? Set.of()
                : Set.of(java.util.Arrays.stream(fields).distinct().toArray(String[]::new));
    }
}
