package uk.co.pharmacyiq.governance.rights.letters.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.co.pharmacyiq.governance.rights.letters.Letter;

/** A letter on its page. */
record LetterPage(String back, Letter letter) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static LetterPage of(String back, Letter letter) {
        return new LetterPage(back, letter);
    }

    String date() {
        return DAY.format(letter.date());
    }
}
