package uk.co.pharmacyiq.governance.record.web;

import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.audit.state.PublicKeys;
import uk.co.pharmacyiq.governance.record.ViewHealth;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** How the record is kept, and what anybody may have who wants to check it. */
@Controller
class KeepingController {

    private static final String WHY = "anybody may check the record; this tells nothing of any organisation";
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Pages pages;
    private final ViewHealth viewHealth;
    private final PublicKeys keys;

    KeepingController(Pages pages, ViewHealth viewHealth, PublicKeys keys) {
        this.pages = pages;
        this.viewHealth = viewHealth;
        this.keys = keys;
    }

    @GetMapping("/record/health")
    @Permitted(ViewHealth.PERMISSION)
    View health(Actor.Person actor) {
        return switch (viewHealth.view(actor)) {
            case Done<ViewHealth.Health>(var health) ->
                pages.show("governance/record/web/health", HealthPage.of(health));
            case Refused<ViewHealth.Health>(var reason) -> pages.refused(reason);
        };
    }

    /** The public keys, one a line, as signed notes name them. */
    @GetMapping("/record/keys")
    @OpenToAll(WHY)
    ResponseEntity<String> keys() {
        var lines = keys.keys().stream().map(key -> key.vkey() + "\n").collect(Collectors.joining());
        return ResponseEntity.ok().contentType(TEXT).body(lines);
    }

    /** The newest checkpoint of the log of heads, with what witnesses signed of it. */
    @GetMapping("/record/checkpoint")
    @OpenToAll(WHY)
    ResponseEntity<String> checkpoint() {
        return keys.checkpoint()
                .map(note -> ResponseEntity.ok().contentType(TEXT).body(note))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The program that checks the record: one file that needs only Java. */
    @GetMapping("/record/verifier")
    @OpenToAll(WHY)
    ResponseEntity<Resource> verifier() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("VerifyAuditLog.java")
                                .build()
                                .toString())
                .body(new ClassPathResource("governance/VerifyAuditLog.java"));
    }
}
