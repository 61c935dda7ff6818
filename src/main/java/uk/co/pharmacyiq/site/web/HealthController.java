package uk.co.pharmacyiq.site.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Readiness;

/**
 * Answers an operator's monitor. Red tells the operator to look; it stops nobody from working, and no load balancer should
 * take it as a reason to.
 */
@RestController
class HealthController {

    private static final long FRESH_SECONDS = 5;

    /** What was found, and when. */
    private record Look(Instant at, List<String> troubles) {}

    private final Clock clock;
    private final List<Readiness> conditions;
    private volatile Look last = new Look(Instant.EPOCH, List.of());

    HealthController(Clock clock, ObjectProvider<Readiness> conditions) {
        this.clock = clock;
        this.conditions = conditions.orderedStream().toList();
    }

    @GetMapping("/health/live")
    @OpenToAll("an operator's monitor asks whether the process runs; it tells nothing else")
    ResponseEntity<String> live() {
        return ResponseEntity.ok("live\n");
    }

    @GetMapping("/health/ready")
    @OpenToAll("an operator's monitor asks whether all is well; it tells nothing of any organisation")
    ResponseEntity<String> ready() {
        var found = current().troubles();
        return found.isEmpty()
                ? ResponseEntity.ok("ready\n")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(String.join("\n", found) + "\n");
    }

    /** Looked at once in a few seconds at most, so that nobody can keep the database busy by asking. */
    private Look current() {
        var known = last;
        if (clock.instant().isAfter(known.at().plusSeconds(FRESH_SECONDS))) {
            known = new Look(
                    clock.instant(),
                    conditions.stream().flatMap(one -> trouble(one).stream()).toList());
            last = known;
        }
        return known;
    }

    private static List<String> trouble(Readiness condition) {
        try {
            return condition.trouble().map(text -> condition.name() + ": " + text).stream()
                    .toList();
        } catch (RuntimeException cannotLook) {
            return List.of(condition.name() + ": This could not be looked at just now.");
        }
    }
}
