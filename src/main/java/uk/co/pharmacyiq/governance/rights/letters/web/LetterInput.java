package uk.co.pharmacyiq.governance.rights.letters.web;

import uk.co.pharmacyiq.governance.rights.RightsRefusal;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.StepTaken.LetterKind;
import uk.co.pharmacyiq.governance.rights.letters.Letter;
import uk.co.pharmacyiq.governance.rights.letters.ViewLetter;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** Reads which letter an address names. */
final class LetterInput {

    private LetterInput() {}

    static Outcome<Letter> view(
            ViewLetter viewLetter, Actor.Person actor, String premises, String request, String letter) {
        var where = new Where(RequestNotes.premises(premises), RequestNotes.id(request));
        return LetterKind.of(letter)
                .map(kind -> viewLetter.view(actor, where, kind))
                .orElseGet(() -> Outcome.refused(RightsRefusal.LETTER_NOT_YET));
    }
}
