package uk.co.pharmacyiq.patients.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;

/**
 * A record as a Patient of UK Core. Only what stands today is told: what ended, or was entered in error, is not. A number or
 * address for contact that the patient does not want used is left out, so that no program uses it.
 */
final class UkCorePatient {

    private UkCorePatient() {}

    /** The record as whoever asks may see it; {@code restricted} where address, contact and practice were kept back. */
    static Patient of(PatientRecord record, boolean restricted) {
        var patient = new Patient();
        patient.setId(record.id().value().toString());
        patient.getMeta().setVersionId(Long.toString(record.version())).addProfile(UkCore.profile("Patient"));
        if (restricted) {
            patient.getMeta().addSecurity(UkCore.coding(UkCore.CONFIDENTIALITY, "R", "restricted"));
        }
        patient.setActive(true);
        facts(record, FactKind.NHS_NUMBER).map(UkCorePatient::nhsNumber).forEach(patient::addIdentifier);
        facts(record, FactKind.NAME).map(UkCorePatient::name).forEach(patient::addName);
        facts(record, FactKind.PERSONAL).findFirst().ifPresent(fact -> personal(patient, fact));
        facts(record, FactKind.DEATH).findFirst().ifPresent(fact -> died(patient, fact));
        facts(record, FactKind.CONTACT)
                .filter(fact -> !fact.get("may").equals(Optional.of("no")))
                .map(UkCorePatient::contact)
                .forEach(patient::addTelecom);
        facts(record, FactKind.ADDRESS).map(UkCorePatient::address).forEach(patient::addAddress);
        facts(record, FactKind.PRACTICE).map(UkCorePatient::practice).forEach(patient::addGeneralPractitioner);
        record.mergedFrom()
                .forEach(merged ->
                        patient.addLink().setOther(Texts.patient(merged)).setType(Patient.LinkType.REPLACES));
        return patient;
    }

    private static Stream<Fact> facts(PatientRecord record, FactKind kind) {
        return record.of(kind).stream()
                .filter(entry -> entry.state() == Entry.State.CURRENT)
                .map(Entry::fact);
    }

    private static Identifier nhsNumber(Fact fact) {
        boolean verified = fact.get("status").equals(Optional.of("verified"));
        var status = new CodeableConcept()
                .addCoding(
                        verified
                                ? UkCore.coding(UkCore.VERIFICATION_CODES, "01", "Number present and verified")
                                : UkCore.coding(UkCore.VERIFICATION_CODES, "02", "Number present but not traced"));
        var identifier = new Identifier()
                .setSystem(UkCore.NHS_NUMBER)
                .setValue(fact.get("number").orElseThrow().replace(" ", ""));
        identifier.addExtension(new Extension(UkCore.VERIFICATION, status));
        return identifier;
    }

    private static HumanName name(Fact fact) {
        var name = new HumanName()
                .setUse(
                        switch (fact.get("use").orElse("usual")) {
                            case "previous", "birth" -> HumanName.NameUse.OLD;
                            case "alias" -> HumanName.NameUse.NICKNAME;
                            default -> HumanName.NameUse.USUAL;
                        })
                .setPeriod(Texts.period(fact));
        fact.get("family").ifPresent(name::setFamily);
        fact.get("given").ifPresent(given -> List.of(given.split("\\s+")).forEach(name::addGiven));
        fact.get("title").ifPresent(name::addPrefix);
        return name;
    }

    private static void personal(Patient patient, Fact fact) {
        fact.get("born").map(DateType::new).ifPresent(patient::setBirthDateElement);
        fact.get("sex")
                .ifPresent(sex -> patient.setGender(
                        switch (sex) {
                            case "female" -> AdministrativeGender.FEMALE;
                            case "male" -> AdministrativeGender.MALE;
                            case "indeterminate" -> AdministrativeGender.OTHER;
                            default -> AdministrativeGender.UNKNOWN;
                        }));
        fact.get("language")
                .ifPresent(language -> patient.addCommunication().getLanguage().setText(language));
    }

    private static void died(Patient patient, Fact fact) {
        Texts.day(fact, "on").ifPresentOrElse(patient::setDeceased, () -> patient.setDeceased(new BooleanType(true)));
    }

    private static ContactPoint contact(Fact fact) {
        var way = fact.get("way").orElse("");
        var contact = new ContactPoint()
                .setSystem(
                        way.equals("email")
                                ? ContactPoint.ContactPointSystem.EMAIL
                                : ContactPoint.ContactPointSystem.PHONE)
                .setValue(fact.get("value").orElseThrow());
        return way.equals("mobile") ? contact.setUse(ContactPoint.ContactPointUse.MOBILE) : contact;
    }

    private static Address address(Fact fact) {
        var use = fact.get("use").orElse("home");
        var address = new Address()
                .setUse(use.equals("temporary") ? Address.AddressUse.TEMP : Address.AddressUse.HOME)
                .setType(use.equals("correspondence") ? Address.AddressType.POSTAL : Address.AddressType.BOTH)
                .setPeriod(Texts.period(fact));
        fact.get("line1").ifPresent(address::addLine);
        fact.get("line2").ifPresent(address::addLine);
        fact.get("town").ifPresent(address::setCity);
        fact.get("postcode").ifPresent(address::setPostalCode);
        return address;
    }

    private static Reference practice(Fact fact) {
        var practice = new Reference().setType("Organization");
        fact.get("name").ifPresent(practice::setDisplay);
        fact.get("ods")
                .ifPresent(ods -> practice.setIdentifier(
                        new Identifier().setSystem(UkCore.ODS).setValue(ods)));
        return practice;
    }
}
