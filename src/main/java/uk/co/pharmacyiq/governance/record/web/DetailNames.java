package uk.co.pharmacyiq.governance.record.web;

import java.util.Locale;
import java.util.Map;

/** What details of an entry are called in words. */
final class DetailNames {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("address", "Network address"),
            Map.entry("attempted", "Sign-in name tried, as a fingerprint"),
            Map.entry("items", "What was moved"),
            Map.entry("lines", "What was moved, line by line"),
            Map.entry("name", "Name"),
            Map.entry("note", "Note"),
            Map.entry("roles", "Roles they held"),
            Map.entry("told", "What they were told"),
            Map.entry("field", "Field that was wrong"),
            Map.entry("query", "Words looked for"),
            Map.entry("from", "From the place"),
            Map.entry("to", "To the place"),
            Map.entry("other-premises", "Other premises"),
            Map.entry("for", "What was looked for"),
            Map.entry("product", "Medicine"));

    private DetailNames() {}

    static String of(String name) {
        var words = name.replaceAll("[-.]", " ").replaceAll("([a-z])([A-Z])", "$1 $2");
        return WORDS.getOrDefault(name, words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1));
    }
}
