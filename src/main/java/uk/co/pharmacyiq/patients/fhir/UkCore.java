package uk.co.pharmacyiq.patients.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** The names by which FHIR UK Core calls things: profiles, systems of codes and of identifiers. */
final class UkCore {

    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
    static final String SNOMED = "http://snomed.info/sct";
    static final String VERIFICATION =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus";
    static final String VERIFICATION_CODES =
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland";
    static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    static final String OBSERVATION_VALUE = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

    private UkCore() {}

    static String profile(String resource) {
        return "https://fhir.hl7.org.uk/StructureDefinition/UKCore-" + resource;
    }

    static Coding coding(String system, String code, String display) {
        return new Coding().setSystem(system).setCode(code).setDisplay(display);
    }

    /** A concept of HL7's own terminology; the display is the code's own. */
    static CodeableConcept hl7(String system, String code, String display) {
        return new CodeableConcept()
                .addCoding(coding("http://terminology.hl7.org/CodeSystem/" + system, code, display));
    }

    /** What was recorded in words, with the code where one was chosen. */
    static CodeableConcept concept(Optional<String> code, String words) {
        var concept = new CodeableConcept().setText(words);
        code.ifPresent(each -> concept.addCoding(new Coding().setSystem(SNOMED).setCode(each)));
        return concept;
    }
}
