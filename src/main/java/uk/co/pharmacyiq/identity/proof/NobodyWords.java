package uk.co.pharmacyiq.identity.proof;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells words that name a person from words that name a place, a role or a machine. */
final class NobodyWords {

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

    private NobodyWords() {}

    /** Whether words that stand together name no person. */
    static boolean nameNobody(List<String> words) {
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
}
