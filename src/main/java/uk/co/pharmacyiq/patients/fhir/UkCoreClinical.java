package uk.co.pharmacyiq.patients.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;

/** Clinical entries as resources of UK Core. What ended is told as ended; what was entered in error is not told. */
final class UkCoreClinical {

    private UkCoreClinical() {}

    static AllergyIntolerance allergy(PatientId patient, Entry entry) {
        var fact = entry.fact();
        var allergy = begin(new AllergyIntolerance(), entry, "AllergyIntolerance");
        allergy.setPatient(Texts.patient(patient))
                .setClinicalStatus(
                        ended(entry)
                                ? UkCore.hl7("allergyintolerance-clinical", "resolved", "Resolved")
                                : UkCore.hl7("allergyintolerance-clinical", "active", "Active"))
                .setVerificationStatus(
                        fact.get("certainty").equals(Optional.of("confirmed"))
                                ? UkCore.hl7("allergyintolerance-verification", "confirmed", "Confirmed")
                                : UkCore.hl7("allergyintolerance-verification", "unconfirmed", "Unconfirmed"))
                .setCode(UkCore.concept(fact.get("code"), fact.get("substance").orElse("Not named")))
                .setRecordedDate(Texts.date(entry.written().recordedAt()));
        fact.get("type").map(AllergyIntoleranceType::fromCode).ifPresent(allergy::setType);
        Texts.day(fact, "since").ifPresent(allergy::setOnset);
        reaction(allergy, fact);
        return allergy;
    }

    /** That the patient knows of none is a statement too: FHIR says it by a code of its own. */
    static AllergyIntolerance noneKnown(PatientId patient, Entry entry) {
        var none = begin(new AllergyIntolerance(), entry, "AllergyIntolerance");
        return none.setPatient(Texts.patient(patient))
                .setClinicalStatus(UkCore.hl7("allergyintolerance-clinical", "active", "Active"))
                .setVerificationStatus(UkCore.hl7("allergyintolerance-verification", "confirmed", "Confirmed"))
                .setCode(UkCore.concept(Optional.of("716186003"), "No known allergy"))
                .setRecordedDate(Texts.date(entry.written().recordedAt()));
    }

    private static void reaction(AllergyIntolerance allergy, Fact fact) {
        var severity = fact.get("severity").filter(each -> !each.equals("unknown"));
        var manifestation = fact.get("reaction");
        if (severity.isEmpty() && manifestation.isEmpty()) {
            return;
        }
        var reaction = allergy.addReaction()
                .addManifestation(new CodeableConcept().setText(manifestation.orElse("Reaction not described")));
        severity.map(AllergyIntoleranceSeverity::fromCode).ifPresent(reaction::setSeverity);
    }

    static MedicationStatement medicine(PatientId patient, Entry entry) {
        var fact = entry.fact();
        var medicine = begin(new MedicationStatement(), entry, "MedicationStatement");
        medicine.setSubject(Texts.patient(patient))
                .setStatus(ended(entry) ? MedicationStatementStatus.COMPLETED : MedicationStatementStatus.ACTIVE)
                .setMedication(UkCore.concept(fact.get("code"), fact.get("name").orElse("Not named")))
                .setDateAsserted(Texts.date(entry.written().recordedAt()));
        var period = Texts.period(fact);
        if (period != null) {
            medicine.setEffective(period);
        }
        fact.get("dose").ifPresent(dose -> medicine.addDosage().setText(dose));
        fact.get("source").ifPresent(source -> {
            switch (source) {
                case "prescribed" ->
                    medicine.setCategory(UkCore.hl7("medication-statement-category", "community", "Community"));
                case "bought" ->
                    medicine.setCategory(
                            UkCore.hl7("medication-statement-category", "patientspecified", "Patient Specified"));
                default -> medicine.addNote().setText("Supplied elsewhere");
            }
        });
        return medicine;
    }

    static Condition condition(PatientId patient, Entry entry) {
        var fact = entry.fact();
        var condition = begin(new Condition(), entry, "Condition");
        condition
                .setSubject(Texts.patient(patient))
                .setClinicalStatus(
                        ended(entry)
                                ? UkCore.hl7("condition-clinical", "resolved", "Resolved")
                                : UkCore.hl7("condition-clinical", "active", "Active"))
                .addCategory(UkCore.hl7("condition-category", "problem-list-item", "Problem List Item"))
                .setCode(UkCore.concept(fact.get("code"), fact.get("term").orElse("Not named")))
                .setRecordedDate(Texts.date(entry.written().recordedAt()));
        Texts.day(fact, "since").ifPresent(condition::setOnset);
        return condition;
    }

    private static <T extends DomainResource> T begin(T resource, Entry entry, String profile) {
        resource.setId(entry.id().toString());
        resource.getMeta().setVersionId(Integer.toString(entry.version())).addProfile(UkCore.profile(profile));
        return resource;
    }

    private static boolean ended(Entry entry) {
        return entry.state() == Entry.State.ENDED;
    }
}
