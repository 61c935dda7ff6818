package uk.co.pharmacyiq.patients.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What this server can do, as FHIR says it. */
final class Capabilities {

    /** By what a patient is found, and the type of each. */
    private static final List<Parameter> PATIENT = List.of(
            new Parameter("identifier", SearchParamType.TOKEN, "The NHS number"),
            new Parameter("family", SearchParamType.STRING, "Last name, also by sound and with a slip"),
            new Parameter("given", SearchParamType.STRING, "First names, also by sound and with a slip"),
            new Parameter("birthdate", SearchParamType.DATE, "The whole date, a month or a year"),
            new Parameter("address-postcode", SearchParamType.STRING, "The postcode or its beginning"),
            new Parameter("phone", SearchParamType.TOKEN, "The number or its last four digits or more"));

    /** Dates the statement itself: the day on which what it says changed last. */
    private static final Date SINCE = Date.from(Instant.parse("2026-11-22T00:00:00Z"));

    private record Parameter(String name, SearchParamType type, String what) {}

    private Capabilities() {}

    static CapabilityStatement of(String base) {
        var statement = new CapabilityStatement()
                .setStatus(PublicationStatus.ACTIVE)
                .setDate(SINCE)
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .addFormat(FhirAnswer.TYPE);
        statement.getSoftware().setName("PharmacyIQ");
        statement
                .getImplementation()
                .setDescription("Patients of one organisation, as UK Core tells them")
                .setUrl(base);
        var rest = statement
                .addRest()
                .setMode(RestfulCapabilityMode.SERVER)
                .setDocumentation("Searches are sent by POST to _search, never with parameters in the address. Header"
                        + " X-Look-Reason says why a record is opened, where nothing on file brings patient and pharmacy"
                        + " together today. Every patient that is answered stands on the record of the answer.");
        rest.getSecurity().setDescription("A session of a person, as for the rest of the API");
        var patient = resource("Patient");
        patient.addInteraction().setCode(TypeRestfulInteraction.READ);
        PATIENT.forEach(each -> patient.addSearchParam()
                .setName(each.name())
                .setType(each.type())
                .setDocumentation(each.what()));
        rest.addResource(patient);
        Stream.of(ClinicalKind.values()).map(Capabilities::clinical).forEach(rest::addResource);
        return statement;
    }

    /** The names of the parameters by which a patient is found. */
    static List<String> patientParameters() {
        return PATIENT.stream().map(Parameter::name).toList();
    }

    private static CapabilityStatementRestResourceComponent clinical(ClinicalKind kind) {
        var resource = resource(kind.resource());
        resource.addSearchParam()
                .setName("patient")
                .setType(SearchParamType.REFERENCE)
                .setDocumentation("Whose; must be given");
        return resource;
    }

    private static CapabilityStatementRestResourceComponent resource(String type) {
        var resource = new CapabilityStatementRestResourceComponent()
                .setType(type)
                .addSupportedProfile(UkCore.profile(type))
                .setVersioning(CapabilityStatement.ResourceVersionPolicy.VERSIONED);
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        return resource;
    }
}
