package uk.co.pharmacyiq.patients.export;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An imaginary patient who stands in one file and in no other: where they turn up, that file leaked. The telephone number is
 * from the range that belongs to nobody.
 */
public record Canary(String given, String family, LocalDate born, String line, String phone) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> GIVEN = List.of(
            "Alison", "Bernard", "Carol", "Derek", "Eileen", "Frank", "Gillian", "Harold", "Irene", "Keith", "Lorna",
            "Maureen", "Nigel", "Olive", "Pauline", "Raymond", "Sheila", "Trevor", "Una", "Walter");
    private static final List<String> BEGINNINGS = List.of(
            "Ash", "Bram", "Cald", "Dun", "Eller", "Fen", "Gar", "Hazel", "Ingle", "Kel", "Lang", "Mar", "Nether",
            "Oaken", "Pen", "Rad", "Stan", "Thorn", "Under", "Whit");
    private static final List<String> ENDINGS = List.of(
            "acre", "bourne", "combe", "croft", "dale", "field", "ford", "gate", "holme", "hurst", "ley", "mere",
            "more", "shaw", "thorpe", "ton", "wick", "wood", "worth", "by");

    /** Somebody new. */
    static Canary hatch() {
        return new Canary(
                any(GIVEN),
                any(BEGINNINGS) + any(ENDINGS),
                LocalDate.of(1938, 1, 1).plusDays(RANDOM.nextInt(20_000)),
                (2 + RANDOM.nextInt(180)) + " " + any(BEGINNINGS) + any(ENDINGS) + " Road",
                "07700900" + "%03d".formatted(RANDOM.nextInt(1000)));
    }

    private static String any(List<String> words) {
        return words.get(RANDOM.nextInt(words.size()));
    }

    /** Whether a piece of a list holds this patient: name and address, or name and day of birth, in any order. */
    boolean isIn(String text) {
        var low = text.toLowerCase(Locale.UK);
        boolean named = holds(low, given) && holds(low, family);
        return named && (holds(low, line) || holds(low, born.toString()) || holds(low, phone));
    }

    private static boolean holds(String low, String word) {
        return low.contains(word.toLowerCase(Locale.UK));
    }

    @Override
    public String toString() {
        return "Canary";
    }
}
