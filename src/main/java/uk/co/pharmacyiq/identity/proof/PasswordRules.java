package uk.co.pharmacyiq.identity.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a password must be: 12 to 256 characters, 14 at least for administrators, not one that others use, not made of what anybody knows about its owner.
 * Nothing about capitals, digits or signs, and no expiry: they make passwords worse (NIST SP 800-63B-4, section 3.1.1.2).
 */
public final class PasswordRules {

    /** Cyber Essentials asks for 12 where a deny list and a second factor stand beside it. */
    public static final int LEAST = 12;

    /** Of whoever may change people or their rights: what they can do, others can do with their password. */
    public static final int LEAST_OF_ADMINISTRATORS = 14;

    /** NIST asks that 64 at least are taken; every one of them counts. */
    public static final int MOST = 256;

    private static final String LIST = "/identity/common-passwords.txt";

    /** What must be left when everything known about the owner is taken out. */
    private static final int LEAST_OF_THEIR_OWN = 8;

    private static final int LEAST_DIFFERENT = 4;

    private static final List<String> RUNS = List.of(
            "01234567890123456789012345678901234567890",
            "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1q2w3e4r5t6y7u8i9o0p");

    private static final Set<String> TRADE =
            Set.of("pharmacyiq", "pharmacy", "pharmacist", "chemist", "dispensary", "dispenser", "password");

    /** Why a password was not taken. */
    public enum Problem {
        TOO_SHORT(
                "password-too-short",
                "Use at least 12 characters. Three or four words that do not belong together are good."),
        TOO_SHORT_FOR_ADMINISTRATORS(
                "password-too-short",
                "Administrators use at least 14 characters. Four words that do not belong together are good."),
        TOO_LONG("password-too-long", "Use at most 256 characters."),
        UNTYPEABLE("password-not-text", "The password holds a character that cannot be typed again. Leave it out."),
        COMMON("password-common", "This password is on the list of passwords that are tried first. Choose another."),
        ABOUT_YOU(
                "password-about-you",
                "The password is made of your name, your organisation or your work. Choose other words."),
        TOO_REGULAR("password-too-regular", "The password repeats itself or follows the keyboard. Choose another.");

        private final String code;
        private final String advice;

        Problem(String code, String advice) {
            this.code = code;
            this.advice = advice;
        }

        public String code() {
            return code;
        }

        public String advice() {
            return advice;
        }
    }

    private final Set<String> denied;

    /** The rules with a list of passwords that nobody may have. */
    public PasswordRules(Set<String> common) {
        this.denied = common.stream().flatMap(each -> forms(each).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The rules with the list that is shipped. */
    public static PasswordRules shipped() {
        try (var stream = PasswordRules.class.getResourceAsStream(LIST)) {
            if (stream == null) {
                throw new IllegalStateException("this build is incomplete: " + LIST + " is missing");
            }
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
            return new PasswordRules(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The form in which a password is hashed: the same letters typed on another machine are the same password. */
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /**
     * What is wrong with a password; empty where nothing is.
     *
     * @param known words anybody may know about its owner: their names, their organisation's
     */
    public Optional<Problem> problem(String typed, Set<String> known) {
        if (typed.length() > MOST * 4) {
            return Optional.of(Problem.TOO_LONG);
        }
        var password = normalised(typed);
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (length > MOST) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (!password.codePoints().allMatch(PasswordRules::typeable)) {
            return Optional.of(Problem.UNTYPEABLE);
        }
        if (forms(password).stream().anyMatch(denied::contains)) {
            return Optional.of(Problem.COMMON);
        }
        if (isRegular(password.toLowerCase(Locale.ROOT))) {
            return Optional.of(Problem.TOO_REGULAR);
        }
        return isAboutOwner(password, known) ? Optional.of(Problem.ABOUT_YOU) : Optional.empty();
    }

    /** Whether it is too short for somebody who may change people or their rights. */
    public static boolean isShortForAdministrators(String typed) {
        var password = normalised(typed);
        return password.codePointCount(0, password.length()) < LEAST_OF_ADMINISTRATORS;
    }

    private static boolean typeable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** The password as it is, and as it is without its obvious disguises. */
    private static Set<String> forms(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        var forms = new LinkedHashSet<String>();
        for (var form : List.of(lower, trimmed(lower), undisguised(lower), undisguised(trimmed(lower)))) {
            if (form.length() >= LEAST - 2) {
                forms.add(form);
            }
        }
        return forms;
    }

    private static String trimmed(String lower) {
        return lower.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private static String undisguised(String lower) {
        return lower.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i')
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean isRegular(String lower) {
        if (lower.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return true;
        }
        if (repeatsThroughout(lower)) {
            return true;
        }
        var backwards = new StringBuilder(lower).reverse().toString();
        return RUNS.stream().anyMatch(run -> run.contains(lower) || run.contains(backwards));
    }

    private static boolean repeatsThroughout(String lower) {
        for (int period = 1; period <= lower.length() / 2; period++) {
            int shift = period;
            if (IntStream.range(shift, lower.length()).allMatch(at -> lower.charAt(at) == lower.charAt(at - shift))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAboutOwner(String password, Set<String> known) {
        var words = new LinkedHashSet<String>(TRADE);
        known.stream()
                .flatMap(text -> List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream())
                .filter(word -> word.length() >= 3)
                .forEach(words::add);
        return List.of(password.toLowerCase(Locale.ROOT), undisguised(password.toLowerCase(Locale.ROOT))).stream()
                .anyMatch(form -> tooLittleLeft(form, words));
    }

    private static boolean tooLittleLeft(String form, Set<String> words) {
        var left = form;
        for (var word : words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            left = left.replace(word, "");
        }
        return !left.equals(form) && left.codePointCount(0, left.length()) < LEAST_OF_THEIR_OWN;
    }
}
