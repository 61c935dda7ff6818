package uk.co.pharmacyiq.governance.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.record.EraseSealedDetails;
import uk.co.pharmacyiq.governance.record.RecordRefusal;
import uk.co.pharmacyiq.governance.record.ViewEntry;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** Erasing the sealed details of whom an entry is about. */
@Controller
class ErasureController {

    private final Pages pages;
    private final ViewEntry viewEntry;
    private final EraseSealedDetails eraseSealedDetails;

    ErasureController(Pages pages, ViewEntry viewEntry, EraseSealedDetails eraseSealedDetails) {
        this.pages = pages;
        this.viewEntry = viewEntry;
        this.eraseSealedDetails = eraseSealedDetails;
    }

    @GetMapping("/record/{event}/erasure")
    @Permitted(value = EraseSealedDetails.PERMISSION, composes = true)
    View erasure(Actor.Person actor, @PathVariable String event, HttpServletRequest request) {
        return subject(actor, event) instanceof Refused<RecordSubject>(var reason)
                ? pages.refused(reason)
                : form(HttpStatus.OK, event, Fields.ofForm(request), List.of());
    }

    @PostMapping("/record/{event}/erasure")
    @Permitted(value = EraseSealedDetails.PERMISSION, composes = true)
    View erase(Actor.Person actor, @PathVariable String event, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = subject(actor, event)
                .then(subject -> read(subject, fields))
                .then(wish -> eraseSealedDetails.erase(actor, wish));
        return switch (outcome) {
            case Done<EraseSealedDetails.Erased> _ ->
                pages.redirect(
                        "/record/" + event, Notice.success("The details of this person were erased from the record."));
            case Refused<EraseSealedDetails.Erased>(var reason) ->
                reason == RecordRefusal.ENTRY_UNKNOWN
                        ? pages.refused(reason)
                        : form(Api.status(reason.kind()), event, fields, FieldError.of(reason));
        };
    }

    private Outcome<RecordSubject> subject(Actor.Person actor, String event) {
        return viewEntry
                .view(actor, RequestNotes.id(event))
                .then(view -> RecordSubject.of(view.told().entry())
                        .<Outcome<RecordSubject>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(RecordRefusal.NOTHING_TO_ERASE)));
    }

    private static Outcome<EraseSealedDetails.Request> read(RecordSubject subject, Fields fields) {
        var basis = fields.need("basis", ErasurePage::basis, "Choose why the law asks for it.");
        var reason = fields.need("reason", text -> TypedText.line(text, 300), "Enter who asked and who decided.");
        return fields.finish(
                () -> new EraseSealedDetails.Request(subject.type(), subject.id(), basis.value(), reason.value()));
    }

    private View form(HttpStatus status, String event, Fields typed, List<FieldError> errors) {
        return pages.show(
                status,
                "governance/record/web/erasure",
                new ErasurePage("/record/" + RequestNotes.id(event), typed, errors));
    }
}
