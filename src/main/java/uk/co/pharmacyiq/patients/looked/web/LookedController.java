package uk.co.pharmacyiq.patients.looked.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.patients.looked.Looked;
import uk.co.pharmacyiq.patients.looked.TakeLooked;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The page of who looked at a patient's record, and the files to hand out. */
@Controller
class LookedController {

    private static final String PAGE = "/premises/{premises}/patients/{patient}/looked";

    private final Pages pages;
    private final TakeLooked takeLooked;
    private final Clock clock;

    LookedController(Pages pages, TakeLooked takeLooked, Clock clock) {
        this.pages = pages;
        this.takeLooked = takeLooked;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @Permitted(TakeLooked.PERMISSION)
    View looked(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until) {
        return switch (ask(premises, patient, from, until).then(request -> takeLooked.view(actor, request))) {
            case Done<Looked>(var looked) ->
                pages.show(
                        "patients/looked/web/looked",
                        new LookedPage("/premises/" + premises + "/patients/" + patient, looked));
            case Refused<Looked>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping(PAGE + "/file")
    @Permitted(value = TakeLooked.PERMISSION, lengthy = true)
    Object takeLookedFile(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "pdf") String form) {
        var wanted = LookedPage.form(form);
        return switch (ask(premises, patient, from, until).then(request -> takeLooked.take(actor, request, wanted))) {
            case Done<TakeLooked.File>(var file) -> answer(file);
            case Refused<TakeLooked.File>(var reason) -> pages.refused(reason);
        };
    }

    private Outcome<TakeLooked.Request> ask(
            String premises, String patient, @Nullable String from, @Nullable String until) {
        return LookedInput.request(
                premises, patient, from, until, LocalDate.ofInstant(clock.instant(), LondonTime.ZONE));
    }

    static ResponseEntity<byte[]> answer(TakeLooked.File file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
