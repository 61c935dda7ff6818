package uk.co.pharmacyiq.identity.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.kernel.TypedText;

/**
 * The name of one person, as colleagues know it: at least two words, and none that names a place, a role or a machine.
 * An account that several people share would make the record mean nobody.
 */
public record PersonName(String text) {

    private static final int MOST = 100;

    /** Words that stand for a place, a role or a machine wherever they appear. */
    private static final Set<String> NOBODY = Set.of(
            "account",
            "acct",
            "admin",
            "administrator",
            "anonymous",
            "anyone",
            "assistant",
            "chemist",
            "colleague",
            "computer",
            "counter",
            "demo",
            "dispensary",
            "dispenser",
            "dispensing",
            "everyone",
            "generic",
            "guest",
            "laptop",
            "locum",
            "login",
            "manager",
            "pc",
            "pharmacist",
            "pharmacy",
            "pmr",
            "pos",
            "reception",
            "receptionist",
            "robot",
            "share",
            "shared",
            "shop",
            "staff",
            "supervisor",
            "support",
            "system",
            "tablet",
            "team",
            "technician",
            "terminal",
            "test",
            "tester",
            "trainee",
            "user",
            "workstation");

    /** Words that are also family names: they stand for nobody only where nothing but such words stands beside them. */
    private static final Set<String> NOBODY_ALONE = Set.of(
            "back",
            "branch",
            "checker",
            "day",
            "desk",
            "driver",
            "front",
            "head",
            "main",
            "night",
            "office",
            "one",
            "owner",
            "pharm",
            "porter",
            "register",
            "relief",
            "responsible",
            "root",
            "service",
            "shift",
            "station",
            "store",
            "student",
            "super",
            "tech",
            "temp",
            "temporary",
            "three",
            "till",
            "training",
            "two",
            "weekend");

    private static final Pattern GLUED =
            Pattern.compile("counter|dispensary|dispenser|pharmac|reception|technician|workstation");

    /** The name; empty where it is too short, too long, or holds characters no name has. */
    public static Optional<PersonName> parse(String typed) {
        return TypedText.line(typed, MOST)
                .filter(line -> words(line).size() >= 2)
                .filter(line -> line.codePoints().filter(Character::isLetter).count() >= 3)
                .map(PersonName::new);
    }

    /** Whether it names no person: a counter, a till, a role. */
    public boolean isNobody() {
        return nobodys(words(text));
    }

    /** Whether a sign-in name's local part names no person: {@code dispensary1}, {@code shop.till}. */
    public static boolean isNobodys(String local) {
        return nobodys(Arrays.asList(local.split("[.'-]")));
    }

    private static boolean nobodys(List<String> words) {
        var letters = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""))
                .toList();
        return letters.stream()
                        .anyMatch(word ->
                                isIn(NOBODY, word) || GLUED.matcher(word).find())
                || letters.stream().allMatch(word -> word.isEmpty() || isIn(NOBODY_ALONE, word));
    }

    private static boolean isIn(Set<String> list, String word) {
        return list.contains(word) || list.contains(singular(word));
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" "));
    }

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
