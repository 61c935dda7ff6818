package uk.co.pharmacyiq.patients.fhir;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.FieldErrors;

/** The parameters of a search, as they were sent in its body. */
public final class FhirQuery {

    /** Where a next page begins; may stand in an address, for it says nothing of anybody. */
    public static final String OFFSET = "_offset";

    /** How many are wanted is taken note of and not followed: a page has room for twenty. */
    private static final List<String> PLAIN = List.of("_format", "_count", OFFSET);

    private final Map<String, List<String>> sent;

    private FhirQuery(Map<String, List<String>> sent) {
        this.sent = sent;
    }

    /** Takes apart what was sent as a form, and what its address holds. */
    public static Outcome<FhirQuery> read(String address, String body) {
        var sent = new TreeMap<String, List<String>>();
        try {
            for (var pair : (address + "&" + body).split("&", -1)) {
                if (!pair.isEmpty()) {
                    var parts = pair.split("=", 2);
                    sent.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                            .add(parts.length == 2 ? decoded(parts[1]) : "");
                }
            }
        } catch (IllegalArgumentException notEncoded) {
            return refused(FhirRefusal.PARAMETER_UNKNOWN);
        }
        return done(new FhirQuery(sent));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A search for patients, in the words somebody at the counter would type. */
    public Outcome<FindPatients.Request> patients(PremisesId premises) {
        var known = Capabilities.patientParameters();
        if (!understood(known)) {
            return refused(FhirRefusal.PARAMETER_UNKNOWN);
        }
        var errors = new ArrayList<FieldError>();
        var typed = known.stream()
                .flatMap(name -> one(name).map(value -> word(name, value, errors)).stream())
                .collect(Collectors.joining(" "));
        int from = from(errors);
        if (!errors.isEmpty()) {
            return refused(new FieldErrors(errors));
        }
        return typed.isBlank()
                ? refused(FhirRefusal.NOTHING_ASKED)
                : done(new FindPatients.Request(premises, typed, from));
    }

    /** The patient whose clinical entries are asked for. */
    public Outcome<PatientId> patient() {
        return understood(List.of("patient"))
                ? one("patient")
                        .map(text -> text.replaceFirst("^Patient/", ""))
                        .flatMap(PatientId::parse)
                        .<Outcome<PatientId>>map(Outcome::done)
                        .orElseGet(() -> refused(FhirRefusal.PATIENT_NEEDED))
                : refused(FhirRefusal.PARAMETER_UNKNOWN);
    }

    private boolean understood(List<String> known) {
        return sent.entrySet().stream()
                .allMatch(each -> (known.contains(each.getKey()) || PLAIN.contains(each.getKey()))
                        && each.getValue().size() == 1);
    }

    private Optional<String> one(String name) {
        return Optional.ofNullable(sent.get(name))
                .map(values -> values.getFirst().strip())
                .filter(text -> !text.isEmpty());
    }

    private static String word(String name, String value, List<FieldError> errors) {
        return switch (name) {
            case "identifier" -> identifier(value, errors);
            case "birthdate" -> birthdate(value, errors);
            default -> value;
        };
    }

    private static String identifier(String value, List<FieldError> errors) {
        if (value.contains("|") && !value.startsWith(UkCore.NHS_NUMBER + "|")) {
            errors.add(new FieldError("identifier", "Only NHS numbers are known here: " + UkCore.NHS_NUMBER + "|"));
        }
        var number = value.substring(value.indexOf('|') + 1);
        if (NhsNumber.parse(number).isEmpty()) {
            errors.add(new FieldError("identifier", "Send the ten digits of an NHS number."));
        }
        return number;
    }

    private static String birthdate(String value, List<FieldError> errors) {
        var date = value.replaceFirst("^eq", "");
        if (!date.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
            errors.add(new FieldError("birthdate", "Send a date, YYYY-MM-DD; no prefix but eq is known here."));
        }
        return date;
    }

    private int from(List<FieldError> errors) {
        var text = one(OFFSET).orElse("0");
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) < FindPatients.MOST) {
            return Integer.parseInt(text);
        }
        errors.add(new FieldError(OFFSET, "Follow the link of the page before."));
        return 0;
    }
}
