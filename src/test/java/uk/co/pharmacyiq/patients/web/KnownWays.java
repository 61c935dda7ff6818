package uk.co.pharmacyiq.patients.web;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.TestPharmacy;

/** What the walk must be told because nothing tells it: what some variables stand for, and what programs send. */
public final class KnownWays {

    private static final String COPY =
            "a copy that is released takes an opinion and two people: CopyTest goes that way and looks at every file";
    private static final String CASE = "takes a request of another kind than a copy: RequestsTest goes that way";
    private static final String WATCH = "takes looks that nothing explains over weeks: PrivacyTest makes them";
    private static final String TWO = "takes two records that nothing keeps apart: the tests of merging go that way";
    private static final String TYPED =
            "what a walk types there is not taken, and the form comes back; programs write by the same use case";

    private static final String API = "/api/v1/premises/{premises}";
    private static final String REQUEST = "/premises/{premises}/rights/{request}";

    /** Routes that a walk cannot bring to a good end, each with the reason; they are called all the same. */
    static final Map<String, String> UNREACHED = Map.ofEntries(
            Map.entry(
                    "GET " + API + "/fhir/{resource}",
                    "it refuses every search by an address, which is what it is for"),
            Map.entry("GET " + API + "/rights/{request}/copy/files", COPY),
            Map.entry("GET " + REQUEST + "/copy/files", COPY),
            Map.entry("POST " + API + "/rights/{request}/copy/", COPY),
            Map.entry("POST " + REQUEST + "/copy/", COPY),
            Map.entry("POST " + API + "/rights/{request}/entries/", CASE),
            Map.entry("POST " + REQUEST + "/entries/", CASE),
            Map.entry("POST " + REQUEST + "/steps/", CASE),
            Map.entry("GET " + API + "/rights/{request}/letters", CASE),
            Map.entry("GET " + REQUEST + "/letters", CASE),
            Map.entry("GET /api/v1/privacy/questions/{question}", WATCH),
            Map.entry("POST /api/v1/privacy/questions/{question}", WATCH),
            Map.entry("GET /privacy/{question}", WATCH),
            Map.entry("POST /privacy/{question}", WATCH),
            Map.entry("POST " + API + "/patients/{patient}/merges", TWO),
            Map.entry("POST /premises/{premises}/patients/duplicates/{pair}", TWO),
            Map.entry("POST /premises/{premises}/patients/merges/{merge}/undo", TWO),
            Map.entry("POST /premises/{premises}/patients/{patient}/clinical/add/{kind}", TYPED),
            Map.entry("POST /premises/{premises}/patients/{patient}/details/", TYPED),
            Map.entry("POST /premises/{premises}/patients ", TYPED));

    /** Looks after which something else than the patient is answered, because what was asked for is not to be had. */
    static final Set<String> LOOKED_THEN_REFUSED = Set.of("SUBJECT_REQUEST_VIEW");

    private KnownWays() {}

    static Ways of(
            RequestMappingHandlerMapping mapping,
            RecordOfLooks record,
            TestPharmacy pharmacy,
            List<MarkedPatient> patients)
            throws SQLException {
        var all = patients.stream().map(patient -> patient.id().toString()).toList();
        // One of two who are alike is written in and merged; the others stay as they are.
        var twin = all.get(2);
        var given = new HashMap<String, List<String>>();
        given.put("premises", List.of(pharmacy.premises().toString()));
        given.put("patient", all);
        given.put("patient@/{entry}", List.of(twin));
        given.put("entry@clinical", record.entries(patients.get(2).id(), "note", "condition", "medicine"));
        given.put("entry@details", record.entries(patients.get(2).id(), "errand", "proxy", "practice"));
        given.put("kind@clinical", List.of("note", "allergy", "condition"));
        given.put("kind@details", List.of("errand", "consent"));
        given.put("patient@/merge/{other}", List.of(twin));
        given.put("patient@/merges", List.of(twin));
        given.put("other", List.of(all.get(3)));
        given.put("resource", List.of("AllergyIntolerance", "Condition", "MedicationStatement"));
        given.put("step@/copy/", List.of("collect", "approve", "release"));
        given.put("step", List.of("identity", "inform"));
        given.put("form", List.of("json", "pdf"));
        given.put("entry@/rights", record.entries(patients.getFirst().id(), "note"));
        given.put("export", record.identifiers("removal"));
        return new Ways(mapping, record, given);
    }

    /** JSON or forms by the name of the operation, where the names of the fields are not enough. */
    public static Map<String, String> bodies(List<MarkedPatient> patients) {
        var first = patients.getFirst();
        Plausible.BY_NAME.put("q", first.marks().getOrDefault("name.family", ""));
        Plausible.BY_NAME.put("patient", first.id().toString());
        var name =
                "{\"kind\": \"name\", \"fields\": {\"use\": \"usual\", \"given\": \"Nadia\", \"family\": \"Newcomer\"}}";
        var born = "{\"kind\": \"personal\", \"fields\": {\"born\": \"1961-07-19\", \"sex\": \"female\"}}";
        var somebody = "{\"facts\": [" + name + ", " + born + "], \"noneOfThese\": true}";
        var bodies = new HashMap<String, String>();
        bodies.put("importPatients", "{\"form\": \"csv\", \"text\": \"family,given,born\\nPipit,Anna,1961-07-19\"}");
        bodies.put(
                "/premises/{premises}/patient-imports",
                HtmlForm.encoded(Map.of("form", "csv", "text", "family\nPipit")));
        bodies.put("registerPatient", somebody);
        bodies.put("findAlikePatients", somebody);
        bodies.put("lookAtPatient", "{\"reason\": \"at-counter\"}");
        bodies.put("printPatient", "{\"purpose\": \"patient\"}");
        bodies.put("breakGlassForPatient", "{\"reason\": \"They collapsed at the counter\"}");
        bodies.put(
                "addPatientDetail",
                "{\"kind\": \"errand\", \"fields\": {\"text\": \"Rings twice\"}, \"reason\": \"They said so\"}");
        bodies.put(
                "addPatientClinical",
                "{\"kind\": \"note\", \"fields\": {\"text\": \"Asked about sleep\"}, \"reason\": \"They said so\"}");
        var end = "{\"act\": \"end\", \"basedOn\": 1, \"reason\": \"It is over\"}";
        bodies.put("writePatientDetail", end);
        bodies.put("writePatientClinical", end);
        var other = patients.get(3).id();
        bodies.put("mergeRecords", "{\"other\": \"" + other + "\", \"reason\": \"The same person, they said\"}");
        bodies.put(
                "searchFhirPatients",
                HtmlForm.encoded(Map.of(
                        "identifier",
                        "https://fhir.nhs.uk/Id/nhs-number|" + first.marks().get("nhs-number.number"))));
        bodies.put("undoMerge", "{\"reason\": \"They were two people\"}");
        var today = LocalDate.now().toString();
        bodies.put(
                "takeRightsRequest",
                "{\"kind\": \"access\", \"received\": \"" + today
                        + "\", \"means\": \"counter\", \"asker\": \"Somebody\","
                        + " \"relation\": \"self\", \"patient\": \"" + first.id() + "\"}");
        bodies.put(
                "giveRightsOpinion",
                "{\"harm\": \"none\", \"others\": \"yes\", \"expectations\": \"yes\", \"words\": \"Read all of it\"}");
        bodies.put("takeRightsCopyStep", "{\"reason\": \"As they asked\"}");
        bodies.put(
                "takeRightsStep", "{\"reason\": \"As they asked\", \"seen\": \"A passport\", \"relation\": \"self\"}");
        bodies.put("noteRightsDisagreement", "{\"version\": \"1\", \"text\": \"They see it otherwise\"}");
        bodies.put(
                "correctRightsEntry",
                "{\"version\": \"1\", \"kind\": \"note\", \"fields\": {\"text\": \"It was put right\"}}");
        bodies.put(
                "searchFhirClinical",
                HtmlForm.encoded(Map.of("patient", first.id().toString())));
        bodies.put(
                "addRecall",
                "{\"reference\": \"EL(26)A/1\", \"alertClass\": \"class-2\", \"level\": \"pharmacy\", \"title\": \"Glass found\","
                        + " \"issuedAt\": \"" + today
                        + "T00:00\", \"lots\": [{\"name\": \"Tablets\", \"batch\": \"QX4711\"}]}");
        bodies.put("addReadings", "{\"readings\": [{\"current\": 4.5}]}");
        bodies.put("addReadingFile", "{\"text\": \"" + today + "T00:00,4.5\"}");
        return bodies;
    }
}
