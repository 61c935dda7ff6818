package uk.co.pharmacyiq.identity.browser;

import java.util.regex.Pattern;

/** Where somebody wanted to go before they had to sign in: a page of ours and nothing else. */
public final class OwnPath {

    private static final String HOME = "/";

    /** No host, no scheme, no backslash. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~/%-]{0,300}");

    private OwnPath() {}

    /** The page asked for; the first page where it is none of ours. */
    public static String of(String asked) {
        return OURS.matcher(asked).matches() ? asked : HOME;
    }
}
