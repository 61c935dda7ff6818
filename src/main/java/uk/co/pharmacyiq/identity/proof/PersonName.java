package uk.co.pharmacyiq.identity.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.TypedText;

/**
 * The name of one person, as colleagues know it: at least two words, and none that names a place, a role or a machine.
 * An account that several people share would make the record mean nobody.
 */
public record PersonName(String text) {

    private static final int MOST = 100;

    /** The name; empty where it is too short, too long, or holds characters no name has. */
    public static Optional<PersonName> parse(String typed) {
        return TypedText.line(typed, MOST)
                .filter(line -> words(line).size() >= 2)
                .filter(line -> line.codePoints().filter(Character::isLetter).count() >= 3)
                .map(PersonName::new);
    }

    /** Whether it names no person: a counter, a till, a role. */
    public boolean isNobody() {
        return NobodyWords.nameNobody(words(text));
    }

    /** Whether a sign-in name's local part names no person: {@code dispensary1}, {@code shop.till}. */
    public static boolean isNobodys(String local) {
        return NobodyWords.nameNobody(Arrays.asList(local.split("[.'-]")));
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" "));
    }

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
