package uk.co.pharmacyiq.patients.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.merging.MergeRecords;
import uk.co.pharmacyiq.patients.record.FactKind;

/**
 * What integrators are told is FHIR R4, which HAPI's validator checks, in the shape of UK Core, whose profiles cannot be had
 * offline: what they demand is asserted here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirFacadeTest extends PharmacyTest {

    private static final FhirContext FHIR = FhirContext.forR4();
    private static final FhirValidator VALIDATOR = validator();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestPatients patients;
    private TestCaller pharmacist;
    private TestCaller storeAdministrator;
    private String number;
    private PatientId ada;

    @BeforeAll
    void a_patient_of_whom_all_is_known() {
        pharmacy = TestPharmacy.open(application);
        patients = new TestPatients(pharmacy, application);
        pharmacist = pharmacy.caller(Role.PHARMACIST, port);
        storeAdministrator = pharmacy.caller(Role.STORE_ADMINISTRATOR, port);
        number = TestPatients.nhsNumber().value();
        ada = patients.register(
                fact(FactKind.NAME, "use", "usual", "title", "Ms", "given", "Ada Mary", "family", "Fhirston"),
                fact(FactKind.NAME, "use", "previous", "given", "Ada", "family", "Gordon", "until", "2010-05-01"),
                fact(FactKind.PERSONAL, "born", "1985-03-27", "sex", "female", "language", "Polish"),
                fact(FactKind.NHS_NUMBER, "number", number, "status", "verified"),
                fact(FactKind.ADDRESS, "use", "home", "line1", "1 High Street", "town", "Leeds", "postcode", "LS1 4AP"),
                fact(FactKind.ADDRESS, "use", "correspondence", "line1", "PO Box 7", "postcode", "LS1 1AA"),
                fact(FactKind.CONTACT, "way", "mobile", "value", "07700900123"),
                fact(FactKind.CONTACT, "way", "email", "value", "ada@example.com", "may", "no"),
                fact(FactKind.PRACTICE, "ods", "A81001", "name", "The Densham Surgery"));
        patients.add(
                ada,
                fact(
                        FactKind.ALLERGY,
                        "code",
                        "91936005",
                        "substance",
                        "Penicillin",
                        "type",
                        "allergy",
                        "severity",
                        "severe",
                        "certainty",
                        "confirmed",
                        "reaction",
                        "Rash",
                        "since",
                        "2001-01-01"));
        patients.add(
                ada,
                fact(
                        FactKind.ALLERGY,
                        "substance",
                        "Ibuprofen",
                        "type",
                        "intolerance",
                        "severity",
                        "unknown",
                        "certainty",
                        "suspected"));
        patients.add(ada, fact(FactKind.CONDITION, "code", "195967001", "term", "Asthma", "since", "1999-01-01"));
        patients.add(
                ada,
                fact(FactKind.MEDICINE, "name", "Salbutamol inhaler", "dose", "Two puffs", "source", "prescribed"));
        patients.add(ada, fact(FactKind.MEDICINE, "name", "St John's wort", "source", "bought", "since", "2026-01-01"));
    }

    @Test
    void a_record_is_told_as_a_patient_of_uk_core() {
        var answer = pharmacist.get(at("/Patient/" + ada));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        assertThat(answer.headers().firstValue("ETag").orElse("")).matches("W/\"[0-9]+\"");
        var patient = valid(answer);
        assertThat(patient.at("/meta/profile/0").stringValue())
                .isEqualTo("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient");
        assertThat(answer.headers().firstValue("ETag").orElse(""))
                .contains(patient.at("/meta/versionId").stringValue());
        var identifier = patient.at("/identifier");
        assertThat(identifier).hasSize(1);
        assertThat(identifier.at("/0/system").stringValue()).isEqualTo("https://fhir.nhs.uk/Id/nhs-number");
        assertThat(identifier.at("/0/value").stringValue()).isEqualTo(number);
        assertThat(identifier.at("/0/extension/0/url").stringValue())
                .isEqualTo("https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus");
        assertThat(identifier
                        .at("/0/extension/0/valueCodeableConcept/coding/0/code")
                        .stringValue())
                .isEqualTo("01");
        assertThat(patient.at("/name/0/family").stringValue()).isEqualTo("Fhirston");
        assertThat(patient.at("/name/0/given")).hasSize(2);
        assertThat(patient.at("/name/1/use").stringValue()).isEqualTo("old");
        assertThat(patient.at("/gender").stringValue()).isEqualTo("female");
        assertThat(patient.at("/birthDate").stringValue()).isEqualTo("1985-03-27");
        assertThat(patient.at("/address")).hasSize(2);
        assertThat(patient.at("/address/1/type").stringValue()).isEqualTo("postal");
        assertThat(patient.at("/generalPractitioner")).hasSize(1);
        assertThat(patient.at("/generalPractitioner/0/identifier/system").stringValue())
                .isEqualTo("https://fhir.nhs.uk/Id/ods-organization-code");
        assertThat(patient.at("/telecom"))
                .as("not the address that may not be used")
                .hasSize(1);
        assertThat(patient.has("deceasedBoolean")).isFalse();
    }

    @Test
    @DisplayName("GP-13 a program says why it opens a record where nothing brings patient and pharmacy together")
    void a_program_says_why_it_opens_a_record() {
        var elsewhere = "/api/v1/premises/" + pharmacy.otherPremises() + "/fhir/Patient/" + ada;
        var refused = pharmacist.get(elsewhere);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(code(refused)).isEqualTo("look-reason-needed");
        var told = pharmacist.send(pharmacist
                .request(elsewhere)
                .header("X-Look-Reason", "prescriber")
                .GET());
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(code(pharmacist.get(at("/Patient/" + PatientId.next())))).isEqualTo("patient-unknown");
    }

    @Test
    void where_somebody_is_who_must_not_be_found_is_told_to_no_program() {
        var hidden = patients.register(
                fact(FactKind.NAME, "given", "Hidden", "family", "Fhirston"),
                fact(FactKind.ADDRESS, "line1", "9 Refuge Road", "postcode", "LS9 9ZZ"),
                fact(FactKind.CONTACT, "way", "mobile", "value", "07700900999"),
                fact(FactKind.PRACTICE, "ods", "A81001", "name", "The Densham Surgery"),
                fact(FactKind.FLAG, "flag", "restricted-address"));
        var patient = valid(pharmacist.get(at("/Patient/" + hidden)));
        assertThat(patient.at("/meta/security/0/code").stringValue()).isEqualTo("R");
        for (var absent : List.of("address", "telecom", "generalPractitioner")) {
            assertThat(patient.has(absent)).as(absent).isFalse();
        }
        var found = search("family", "Fhirston", "given", "Hidden");
        assertThat(found.body()).contains(hidden.toString()).doesNotContain("Refuge", "LS9");
    }

    @Test
    @DisplayName(
            "M-127 a search by POST tells enough to choose, and whoever it tells, and nobody else, is on its event")
    void a_search_tells_enough_to_choose() {
        var bundle = valid(search("family", "Fhirston", "birthdate", "1985-03-27"));
        assertThat(bundle.at("/type").stringValue()).isEqualTo("searchset");
        assertThat(bundle.at("/entry/0/resource/id").stringValue()).isEqualTo(ada.toString());
        assertThat(bundle.at("/entry/0/resource/meta/tag/0/code").stringValue()).isEqualTo("SUBSETTED");
        assertThat(bundle.at("/entry/0/resource").has("telecom")).isFalse();
        assertThat(FhirWorld.last(pharmacy, "PATIENT_SEARCH", "patients").split(" "))
                .hasSize(bundle.at("/entry").size());
        assertThat(valid(search("identifier", "https://fhir.nhs.uk/Id/nhs-number|" + number))
                        .at("/total")
                        .intValue())
                .isEqualTo(1);
        assertThat(valid(search("phone", "0123", "address-postcode", "LS1 4AP"))
                        .at("/total")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void pages_follow_one_another_without_saying_who_is_looked_for() {
        for (int i = 0; i < 25; i++) {
            patients.register("Paged" + (char) ('a' + i), "Manypages", "1950-01-01");
        }
        var first = valid(search("family", "Manypages"));
        assertThat(first.at("/entry")).hasSize(20);
        assertThat(first.at("/total").intValue()).isEqualTo(25);
        var next = first.at("/link/1/url").stringValue();
        assertThat(next).endsWith("/Patient/_search?_offset=20").doesNotContain("Manypages");
        assertThat(next).startsWith("https://127.0.0.1:" + port + "/api/");
        var second = valid(post(next.substring(next.indexOf("/api/")), "family", "Manypages"));
        assertThat(second.at("/entry")).hasSize(5);
        assertThat(second.at("/link")).hasSize(1);
    }

    @Test
    @DisplayName("M-129 nothing personal stands in an address: a search by GET is refused and told to POST")
    void a_search_by_address_is_refused() {
        for (var resource : List.of("Patient", "AllergyIntolerance", "Condition", "MedicationStatement")) {
            var refused = pharmacist.get(at("/" + resource + "?family=Fhirston&patient=" + ada));
            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).contains("POST");
            assertThat(code(refused)).isEqualTo("search-by-post");
        }
        assertThat(code(post(at("/Patient/_search?family=Fhirston"), "given", "Ada")))
                .isEqualTo("search-by-post");
        assertThat(code(search())).isEqualTo("nothing-asked");
        assertThat(code(search("name", "Fhirston"))).isEqualTo("parameter-unknown");
        assertThat(code(search("identifier", "1234567890"))).isEqualTo("invalid-fields");
        assertThat(code(search("birthdate", "gt1980-01-01"))).isEqualTo("invalid-fields");
    }

    @Test
    @DisplayName(
            "M-037 allergies, medicines and conditions are told to those who care for the patient, and to nobody else")
    void clinical_resources_are_told_to_those_who_care_for_the_patient() {
        var sizes = Map.of("AllergyIntolerance", 2, "MedicationStatement", 2, "Condition", 1);
        sizes.forEach((resource, size) -> {
            var bundle = valid(post(at("/" + resource + "/_search"), "patient", "Patient/" + ada));
            assertThat(bundle.at("/entry")).as(resource).hasSize(size);
            bundle.at("/entry").forEach(entry -> {
                assertThat(entry.at("/resource/meta/profile/0").stringValue())
                        .isEqualTo("https://fhir.hl7.org.uk/StructureDefinition/UKCore-" + resource);
                assertThat(entry.toString()).contains("Patient/" + ada);
            });
            var refused = post(storeAdministrator, at("/" + resource + "/_search"), "patient", "Patient/" + ada);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(code(refused)).isEqualTo("not-allowed");
        });
        assertThat(FhirWorld.last(pharmacy, "PATIENT_CLINICAL_VIEW", "patients"))
                .isEqualTo(ada.toString());
        assertThat(code(post(at("/Condition/_search")))).isEqualTo("patient-needed");
        assertThat(code(post(at("/Observation/_search"), "patient", ada.toString())))
                .isEqualTo("resource-unknown");
    }

    @Test
    void that_no_allergy_is_known_is_told_and_a_merged_record_leads_to_the_one_that_remains() {
        var one = patients.register("Mona", "Fhirmerge", "1960-06-06");
        var other = patients.register("Mona", "Fhirmerge", "1960-06-06");
        patients.add(one, fact(FactKind.NO_KNOWN_ALLERGIES, "asked", "2026-01-01"));
        patients.add(other, fact(FactKind.DEATH, "on", "2026-10-01", "source", "Told by the family"));
        done(application
                .getBean(MergeRecords.class)
                .merge(
                        pharmacy.pharmacist(),
                        new MergeRecords.Request(pharmacy.premises(), one, other, "Asked the family", Map.of())));
        var patient = valid(pharmacist.get(at("/Patient/" + other)));
        assertThat(patient.at("/id").stringValue()).isEqualTo(one.toString());
        assertThat(patient.at("/link/0/type").stringValue()).isEqualTo("replaces");
        assertThat(patient.at("/link/0/other/reference").stringValue()).isEqualTo("Patient/" + other);
        assertThat(patient.at("/deceasedDateTime").stringValue()).isEqualTo("2026-10-01");
        var none = valid(post(at("/AllergyIntolerance/_search"), "patient", other.toString()));
        assertThat(none.at("/entry/0/resource/code/coding/0/code").stringValue())
                .isEqualTo("716186003");
    }

    @Test
    void it_says_what_it_can_do() {
        var statement = valid(TestCaller.anonymous(port).get(at("/metadata")));
        assertThat(statement.at("/fhirVersion").stringValue()).isEqualTo("4.0.1");
        assertThat(statement.at("/rest/0/resource")).hasSize(4);
    }

    private String at(String path) {
        return "/api/v1/premises/" + pharmacy.premises() + "/fhir" + path;
    }

    private HttpResponse<String> search(String... parameters) {
        return post(at("/Patient/_search"), parameters);
    }

    private HttpResponse<String> post(String path, String... parameters) {
        return post(pharmacist, path, parameters);
    }

    private static HttpResponse<String> post(TestCaller caller, String path, String... parameters) {
        var body = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return caller.send(caller.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String code(HttpResponse<String> refused) {
        var outcome = valid(refused);
        assertThat(outcome.at("/resourceType").stringValue()).isEqualTo("OperationOutcome");
        return outcome.at("/issue/0/details/coding/0/code").stringValue();
    }

    /** The answer, which FHIR's own rules allow. */
    private static JsonNode valid(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        var told = JSON.readTree(answer.body());
        var plain = told.deepCopy();
        withoutProfiles(plain);
        var errors = VALIDATOR.validateWithResult(plain.toString()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .filter(message -> !message.getMessage().contains("fhir.hl7.org.uk"))
                .map(Object::toString)
                .toList();
        assertThat(errors).as(answer.body()).isEmpty();
        return told;
    }

    /** A profile that cannot be looked up is an error of its own. */
    private static void withoutProfiles(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.get("meta") instanceof ObjectNode meta) {
                meta.remove("profile");
            }
            object.remove("supportedProfile");
        }
        node.forEach(FhirFacadeTest::withoutProfiles);
    }

    private static FhirValidator validator() {
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR));
        var instance = new FhirInstanceValidator(support);
        instance.setNoExtensibleWarnings(true);
        instance.setAnyExtensionsAllowed(true);
        return FHIR.newValidator().registerValidatorModule(instance);
    }
}
