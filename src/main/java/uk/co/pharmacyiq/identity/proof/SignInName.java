package uk.co.pharmacyiq.identity.proof;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name a person signs in with: {@code asha.patel@northway}. The handle picks the organisation, so that the names of two
 * organisations never meet. Case, and space around it, do not matter; letters that only look alike are not taken.
 *
 * @param local unique within the organisation
 * @param handle of the organisation
 */
public record SignInName(String local, String handle) {

    private static final int MOST_TYPED = 400;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{C}]");
    private static final Pattern DOTS = Pattern.compile("^\\.+|\\.+$|\\.+(?=@)|(?<=@)\\.+");
    private static final Pattern LOCAL = Pattern.compile("[a-z][a-z0-9.'-]{1,48}");
    private static final Pattern HANDLE = Pattern.compile("[a-z][a-z0-9-]{1,48}");

    public SignInName {
        if (!isLocal(local) || !isHandle(handle)) {
            throw new IllegalArgumentException("not a sign-in name");
        }
    }

    /** Reads what somebody typed; empty where it can be nobody's name. */
    public static Optional<SignInName> parse(String typed) {
        var parts = plain(typed).split("@", -1);
        return parts.length == 2 && isLocal(parts[0]) && isHandle(parts[1])
                ? Optional.of(new SignInName(parts[0], parts[1]))
                : Optional.empty();
    }

    /** Reads the part before the {@code @} alone, as an administrator types it for a new person. */
    public static Optional<String> parseLocal(String typed) {
        return Optional.of(plain(typed)).filter(SignInName::isLocal);
    }

    /**
     * What was typed in the one form in which tries are counted, whether or not it can be a name: letters of one width and
     * case, no space, nothing invisible, no dots at the ends. Whoever spells a name in another way gains no tries by it.
     */
    public static String normalised(String typed) {
        var bounded = bounded(typed);
        var plain = SPACES.matcher(Normalizer.normalize(bounded, Normalizer.Form.NFKC))
                .replaceAll("");
        return DOTS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** As a name is read: case and space around it do not matter, anything else does. */
    private static String plain(String typed) {
        return Normalizer.normalize(bounded(typed), Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    private static String bounded(String typed) {
        return typed.length() > MOST_TYPED ? typed.substring(0, MOST_TYPED) : typed;
    }

    private static boolean isLocal(String text) {
        return LOCAL.matcher(text).matches() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    private static boolean isHandle(String text) {
        return HANDLE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "SignInName[hidden]";
    }
}
