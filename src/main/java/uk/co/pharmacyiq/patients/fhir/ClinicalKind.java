package uk.co.pharmacyiq.patients.fhir;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;

/** Clinical resources that can be searched for by patient. */
public enum ClinicalKind {
    ALLERGIES("AllergyIntolerance"),
    MEDICINES("MedicationStatement"),
    CONDITIONS("Condition");

    private final String resource;

    ClinicalKind(String resource) {
        this.resource = resource;
    }

    /** The kind that a path names. */
    public static Optional<ClinicalKind> parse(String resource) {
        return Stream.of(values())
                .filter(kind -> kind.resource.equals(resource))
                .findFirst();
    }

    /** The name of the resource. */
    public String resource() {
        return resource;
    }

    /** Whether an entry is told as such a resource; what was entered in error is not told. */
    boolean holds(Entry entry) {
        return tells(entry.kind())
                && entry.state() != Entry.State.WITHDRAWN
                && (entry.isCurrent() || entry.kind() != FactKind.NO_KNOWN_ALLERGIES);
    }

    private boolean tells(FactKind kind) {
        return switch (this) {
            case ALLERGIES -> kind == FactKind.ALLERGY || kind == FactKind.NO_KNOWN_ALLERGIES;
            case MEDICINES -> kind == FactKind.MEDICINE;
            case CONDITIONS -> kind == FactKind.CONDITION;
        };
    }

    DomainResource tell(PatientId patient, Entry entry) {
        return switch (this) {
            case ALLERGIES ->
                entry.kind() == FactKind.ALLERGY
                        ? UkCoreClinical.allergy(patient, entry)
                        : UkCoreClinical.noneKnown(patient, entry);
            case MEDICINES -> UkCoreClinical.medicine(patient, entry);
            case CONDITIONS -> UkCoreClinical.condition(patient, entry);
        };
    }
}
