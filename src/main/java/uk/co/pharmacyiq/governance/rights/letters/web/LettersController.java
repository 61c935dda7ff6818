package uk.co.pharmacyiq.governance.rights.letters.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.letters.Letter;
import uk.co.pharmacyiq.governance.rights.letters.ViewLetter;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Letters as pages to be printed. */
@Controller
class LettersController {

    private final Pages pages;
    private final ViewLetter viewLetter;

    LettersController(Pages pages, ViewLetter viewLetter) {
        this.pages = pages;
        this.viewLetter = viewLetter;
    }

    @GetMapping("/premises/{premises}/rights/{request}/letters/{letter}")
    @Permitted(RightsDesk.PERMISSION)
    View rightsLetter(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String letter) {
        return switch (LetterInput.view(viewLetter, actor, premises, request, letter)) {
            case Done<Letter>(var written) ->
                pages.show(
                        "governance/rights/letters/web/letter",
                        LetterPage.of("/premises/" + premises + "/rights/" + request, written));
            case Refused<Letter>(var reason) -> pages.refused(reason);
        };
    }
}
