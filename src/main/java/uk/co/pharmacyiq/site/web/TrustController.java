package uk.co.pharmacyiq.site.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.site.Evidence;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;

/** The public trust page: claims that hold now, each with what was seen. It lists evidence and adds none. */
@Controller
class TrustController {

    private static final long FRESH_SECONDS = 60;

    private final Pages pages;
    private final Clock clock;
    private final List<Evidence> evidence;
    private volatile TrustPage last = new TrustPage(Instant.EPOCH, List.of());

    TrustController(Pages pages, Clock clock, ObjectProvider<Evidence> evidence) {
        this.pages = pages;
        this.clock = clock;
        this.evidence =
                evidence.stream().sorted(Comparator.comparing(Evidence::id)).toList();
    }

    @GetMapping("/trust")
    @OpenToAll("anybody may see what the platform claims about itself, and the proof")
    View trust() {
        return pages.show("site/web/trust", current());
    }

    /** Looked at once a minute at most, so that nobody can keep the database busy by asking. */
    private TrustPage current() {
        var known = last;
        if (clock.instant().isAfter(known.at().plusSeconds(FRESH_SECONDS))) {
            known = new TrustPage(
                    clock.instant(), evidence.stream().map(TrustPage.Claim::of).toList());
            last = known;
        }
        return known;
    }
}
