package uk.co.pharmacyiq.controlled.destroying.web;

import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.co.pharmacyiq.controlled.destroying.Certificate;
import uk.co.pharmacyiq.controlled.destroying.ViewDestruction;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.paper.Paper;
import uk.co.pharmacyiq.work.Actor;

/** The certificate of a destruction as a file. */
@Controller
class CertificateController {

    private final DestroyingDesk desk;
    private final ViewDestruction view;
    private final Clock clock;

    CertificateController(DestroyingDesk desk, ViewDestruction view, Clock clock) {
        this.desk = desk;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping(DestructionController.PATH + "/{destruction}/certificate")
    @Permitted(ViewDestruction.PERMISSION)
    ResponseEntity<byte[]> certificate(
            Actor.Person actor, @PathVariable String premises, @PathVariable String destruction) {
        var here = desk.at(actor, premises);
        return switch (view.view(actor, here.premises(), RequestNotes.id(destruction))) {
            case Done<ViewDestruction.Case>(var found) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(Paper.TYPE))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("certificate-of-destruction.pdf")
                                        .build()
                                        .toString())
                        .body(Certificate.of(
                                found,
                                here.rights().surroundings().organisationName(),
                                here.premisesName(),
                                clock.instant()));
            case Refused<ViewDestruction.Case>(var reason) -> Api.problem(reason);
        };
    }
}
