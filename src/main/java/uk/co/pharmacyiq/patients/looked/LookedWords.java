package uk.co.pharmacyiq.patients.looked;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.record.FactField;
import uk.co.pharmacyiq.patients.record.FactKind;

/** What acts and reasons are called to a patient. */
final class LookedWords {

    /** The name of an act, or how it ends, and what it is to the patient; the first that fits. */
    private static final Map<Pattern, String> ACTS = acts(
            "PATIENT_REGISTER", "registered you",
            "PATIENT_HISTORY_VIEW", "looked at how your record came to be",
            "PATIENT_ADDRESS_VIEW", "looked at your address, which is kept apart",
            "PATIENT_CLINICAL_VIEW", "looked at the clinical part of your record",
            "PATIENT_LOOKED_(VIEW|EXPORT|ASK)", "looked at who had looked at your record",
            "PATIENT_GLASS_BREAK", "opened your record in an emergency",
            "PATIENT_MERGE", "joined two records of yours",
            "PATIENT_MERGE_UNDO", "took apart two records that had been joined",
            "PATIENT_(MERGE|PAIR|ALIKE).*", "compared your record with one that might be yours too",
            "LOOKS?_.*", "checked whether other looks at your record were right",
            "SUBJECT_.*", "dealt with a request about your data",
            "FHIR_.*SEARCH.*|.*_SEARCH|.*_FIND", "saw you among the results of a search",
            "FHIR_.*", "read your record by a connected program",
            ".*_PRINT", "printed your record",
            ".*EXPORT.*", "took your data away in a file, with others'",
            ".*IMPORT.*", "brought your data in from a file",
            ".*_(LIST|CHECK)", "saw you in a list",
            ".*_(VIEW|READ|OPEN|SHOW)", "opened your record");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("at-counter", "You were at the pharmacy"),
            Map.entry("arrival", "You were at the pharmacy"),
            Map.entry("phone", "There was a telephone call with or about you"),
            Map.entry("call", "There was a telephone call with or about you"),
            Map.entry("prescription", "A prescription of yours was in hand"),
            Map.entry("episode", "A prescription of yours was dealt with"),
            Map.entry("service", "You had a service"),
            Map.entry("prescriber", "A prescriber, a clinic or a carer asked"),
            Map.entry("delivery", "Something was delivered to you or collected"),
            Map.entry("check", "Your record was checked or corrected"),
            Map.entry("task", "Your record was checked or corrected, or dealt with for a request"),
            Map.entry("rights", "There was a request about your record, or a complaint"),
            Map.entry("rights-request", "There was a request about your record, or a complaint"),
            Map.entry("registration", "You were registered"),
            Map.entry("break-glass", "It was said to be an emergency; somebody else reviews that"),
            Map.entry("privacy-review", "The pharmacy reviews who looks at records"));

    private static final Pattern CHANGE = Pattern.compile("([a-z-]+?)(-\\d+)?\\.([a-z0-9_]+)\\.(before|after)");

    private LookedWords() {}

    private static Map<Pattern, String> acts(String... pairs) {
        var acts = new LinkedHashMap<Pattern, String>();
        for (int n = 0; n < pairs.length; n += 2) {
            acts.put(Pattern.compile(pairs[n]), pairs[n + 1]);
        }
        return acts;
    }

    static String what(String act, boolean changed) {
        return ACTS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(act).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(changed ? "changed your record" : "saw your record");
    }

    static String why(String code, String act) {
        if (!code.isEmpty()) {
            return REASONS.getOrDefault(
                    code, LookReason.parse(code).map(LookReason::label).orElse(code.replace('-', ' ')));
        }
        return act.matches(".*(SEARCH|FIND|LIST).*") ? "To find the right patient" : "No reason was asked for";
    }

    /** What was written in, from the names of the details of an event. */
    static List<String> fields(Iterable<String> details) {
        var fields = new TreeSet<String>();
        details.forEach(name -> {
            var change = CHANGE.matcher(name);
            if (change.matches()) {
                kind(change.group(1)).map(kind -> words(kind, change.group(3))).forEach(fields::add);
            }
        });
        return List.copyOf(fields);
    }

    private static Stream<FactKind> kind(String code) {
        return Arrays.stream(FactKind.values()).filter(kind -> kind.code().equals(code));
    }

    private static String words(FactKind kind, String field) {
        return kind.title()
                + kind.fields().stream()
                        .filter(each -> each.name().equals(field))
                        .map(FactField::label)
                        .map(label -> ": " + label.toLowerCase(Locale.UK))
                        .findFirst()
                        .orElse("");
    }
}
