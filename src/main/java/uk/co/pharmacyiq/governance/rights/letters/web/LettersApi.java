package uk.co.pharmacyiq.governance.rights.letters.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.letters.Letter;
import uk.co.pharmacyiq.governance.rights.letters.ViewLetter;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Letters for programs that print or send them. */
@RestController
class LettersApi {

    private final Api api;
    private final ViewLetter viewLetter;

    LettersApi(Api api, ViewLetter viewLetter) {
        this.api = api;
        this.viewLetter = viewLetter;
    }

    @GetMapping("/api/v1/premises/{premises}/rights/{request}/letters/{letter}")
    @Permitted(RightsDesk.PERMISSION)
    ResponseEntity<Letter> viewRightsLetter(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String letter) {
        return api.ok(LetterInput.view(viewLetter, actor, premises, request, letter));
    }
}
