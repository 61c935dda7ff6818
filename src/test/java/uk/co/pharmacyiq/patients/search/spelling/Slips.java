package uk.co.pharmacyiq.patients.search.spelling;

import java.util.Random;

/** Slips of fingers, made at will. */
public final class Slips {

    private Slips() {}

    /** The word with one letter wrong, missing, doubled, or swapped with the next. */
    public static String one(String word, Random random) {
        int at = random.nextInt(word.length());
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            case 1 -> word.length() < 2 ? word : word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default ->
                at + 1 == word.length()
                        ? word
                        : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}
