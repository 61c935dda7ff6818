package uk.co.pharmacyiq.patients.web;

import java.util.Locale;

/** Titles within a sentence. */
final class FactWords {

    private FactWords() {}

    /** With a small first letter; GP, NHS and the like stay as they are. */
    static String small(String title) {
        return title.length() > 1 && Character.isUpperCase(title.charAt(1))
                ? title
                : title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }
}
