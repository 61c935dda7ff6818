package uk.co.pharmacyiq.patients.intake;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.record.FactKind;

/** Patients as a FHIR R4 bundle, as the Personal Demographics Service sends them. */
final class PatientBundle {

    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    /** Of these confidentiality codes PDS sends no address, and says to whoever asks for one that it is restricted. */
    private static final List<String> RESTRICTED = List.of("R", "V", "REDACTED");

    private PatientBundle() {}

    /** Every patient in it, or why it is no bundle. */
    static Outcome<List<Incoming>> read(String json, int first) {
        try {
            var bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);
            var rows = new ArrayList<Incoming>();
            int number = first;
            for (var entry : bundle.getEntry()) {
                if (entry.getResource() instanceof Patient patient) {
                    rows.add(row(number, patient));
                }
                number++;
            }
            return rows.isEmpty() ? refused(IntakeRefusal.EMPTY) : done(rows);
        } catch (DataFormatException | IllegalArgumentException noBundle) {
            return refused(IntakeRefusal.BUNDLE);
        }
    }

    private static Incoming row(int number, Patient patient) {
        var facts = new FactsOfRow(number);
        patient.getName().forEach(name -> name(facts, name));
        facts.add(
                FactKind.PERSONAL,
                Map.of(
                        "born", text(patient.getBirthDateElement().getValueAsString()),
                        "sex", sex(patient)),
                Map.of("born", "birthDate"));
        patient.getIdentifier().stream()
                .filter(identifier -> NHS_NUMBER.equals(identifier.getSystem()))
                .forEach(identifier -> facts.add(
                        FactKind.NHS_NUMBER,
                        Map.of("number", text(identifier.getValue()), "status", status(identifier)),
                        Map.of("number", "identifier")));
        patient.getAddress().forEach(address -> address(facts, address));
        patient.getTelecom().forEach(telecom -> telecom(facts, telecom));
        practice(facts, patient);
        death(facts, patient);
        if (patient.getMeta().getSecurity().stream().anyMatch(code -> RESTRICTED.contains(code.getCode()))) {
            facts.add(FactKind.FLAG, Map.of("flag", "restricted-address"), Map.of("flag", "meta.security"));
        }
        return facts.finish(text(patient.getIdElement().getIdPart()), "name.family");
    }

    private static void name(FactsOfRow facts, HumanName name) {
        var use = name.getUse() == null
                ? "usual"
                : switch (name.getUse()) {
                    case OLD -> "previous";
                    case MAIDEN -> "birth";
                    case NICKNAME, ANONYMOUS, TEMP -> "alias";
                    case USUAL, OFFICIAL, NULL -> "usual";
                };
        facts.add(
                FactKind.NAME,
                Map.of(
                        "use", use,
                        "title", text(name.getPrefixAsSingleString()),
                        "given", text(name.getGivenAsSingleString()),
                        "family", text(name.getFamily()),
                        "since", day(name.getPeriod().getStartElement().getValueAsString()),
                        "until", day(name.getPeriod().getEndElement().getValueAsString())),
                Map.of("family", "name.family", "given", "name.given", "title", "name.prefix"));
    }

    private static String sex(Patient patient) {
        return patient.getGender() == null
                ? "unknown"
                : switch (patient.getGender()) {
                    case MALE -> "male";
                    case FEMALE -> "female";
                    case OTHER -> "indeterminate";
                    case UNKNOWN, NULL -> "unknown";
                };
    }

    /** PDS says in an extension how sure it is; a number that it verified it knows under code 01. */
    private static String status(Identifier identifier) {
        return identifier.getExtension().stream()
                        .anyMatch(extension -> extension.getUrl().contains("NHSNumberVerificationStatus")
                                && FhirContext.forR4Cached()
                                        .newJsonParser()
                                        .encodeToString(extension.getValue())
                                        .contains("\"01\""))
                ? "verified"
                : "stated";
    }

    private static void address(FactsOfRow facts, Address address) {
        var lines = address.getLine().stream()
                .map(StringType::getValueNotNull)
                .filter(line -> !line.isBlank())
                .toList();
        var values = new LinkedHashMap<String, String>();
        values.put("use", address.getUse() == Address.AddressUse.TEMP ? "temporary" : "home");
        values.put("line1", lines.isEmpty() ? "" : lines.getFirst());
        values.put("line2", lines.size() < 2 ? "" : String.join(", ", lines.subList(1, lines.size())));
        values.put("town", text(address.getCity()));
        values.put("postcode", text(address.getPostalCode()));
        values.put("since", day(address.getPeriod().getStartElement().getValueAsString()));
        values.put("until", day(address.getPeriod().getEndElement().getValueAsString()));
        facts.add(
                FactKind.ADDRESS,
                values,
                Map.of("line1", "address.line", "postcode", "address.postalCode", "town", "address.city"));
    }

    private static void telecom(FactsOfRow facts, ContactPoint telecom) {
        var way = telecom.getSystem() == ContactPoint.ContactPointSystem.EMAIL
                ? "email"
                : telecom.getUse() == ContactPoint.ContactPointUse.MOBILE ? "mobile" : "phone";
        facts.add(FactKind.CONTACT, Map.of("way", way, "value", text(telecom.getValue())), Map.of("value", "telecom"));
    }

    private static void practice(FactsOfRow facts, Patient patient) {
        patient.getGeneralPractitioner().stream().limit(1).forEach(practice -> {
            var ods = text(practice.getIdentifier().getValue());
            var name = text(practice.getDisplay());
            facts.add(
                    FactKind.PRACTICE,
                    Map.of("ods", ods, "name", name.isEmpty() ? ods : name),
                    Map.of("ods", "generalPractitioner", "name", "generalPractitioner"));
        });
    }

    private static void death(FactsOfRow facts, Patient patient) {
        if (patient.hasDeceasedDateTimeType()) {
            facts.add(
                    FactKind.DEATH,
                    Map.of(
                            "on",
                            day(patient.getDeceasedDateTimeType().getValueAsString()),
                            "source",
                            "Taken from another system"),
                    Map.of("on", "deceasedDateTime"));
        } else if (patient.hasDeceasedBooleanType()
                && patient.getDeceasedBooleanType().booleanValue()) {
            facts.wrong("deceasedBoolean", "Give the day of death as deceasedDateTime; a record cannot hold less.");
        }
    }

    private static String day(@Nullable String moment) {
        return moment == null ? "" : moment.substring(0, Math.min(10, moment.length()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
