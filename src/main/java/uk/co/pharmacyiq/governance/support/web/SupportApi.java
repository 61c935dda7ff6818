package uk.co.pharmacyiq.governance.support.web;

import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.governance.support.OpenSupport;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Letting the vendor's support in, for programs. */
@RestController
class SupportApi {

    private final Api api;
    private final OpenSupport openSupport;

    SupportApi(Api api, OpenSupport openSupport) {
        this.api = api;
        this.openSupport = openSupport;
    }

    @PostMapping("/api/v1/support")
    @Permitted(OpenSupport.PERMISSION)
    ResponseEntity<PassAnswer> openSupport(Actor.Person actor, @RequestBody SupportForm body) {
        return api.created(api.ask(
                        actor,
                        OpenSupport.ACT,
                        Target.none(),
                        SupportForm.read(Fields.ofBody(body)),
                        request -> openSupport.open(actor, request))
                .then(pass -> Outcome.done(
                        new PassAnswer(pass.id().toString(), pass.token().text(), pass.expiresAt()))));
    }

    @PostMapping("/api/v1/support/{pass}/end")
    @Permitted(OpenSupport.PERMISSION)
    ResponseEntity<UUID> endSupport(Actor.Person actor, @PathVariable String pass) {
        return api.ok(openSupport.end(actor, RequestNotes.id(pass)));
    }

    /** A pass as it is handed over; its code is told once. */
    record PassAnswer(String id, String code, Instant until) {}
}
