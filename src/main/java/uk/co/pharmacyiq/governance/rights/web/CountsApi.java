package uk.co.pharmacyiq.governance.rights.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.governance.rights.CountRequests;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** How many requests and complaints there were, for programs. */
@RestController
class CountsApi {

    private final Api api;
    private final CountsInput counts;

    CountsApi(Api api, CountsInput counts) {
        this.api = api;
        this.counts = counts;
    }

    @GetMapping("/api/v1/premises/{premises}/rights/statistics")
    @Permitted(RightsDesk.PERMISSION)
    ResponseEntity<CountRequests.Counts> countRightsRequests(
            Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return api.ok(counts.count(actor, RequestNotes.premises(premises), Fields.ofForm(request)));
    }
}
