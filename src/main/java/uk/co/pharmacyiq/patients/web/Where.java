package uk.co.pharmacyiq.patients.web;

import java.util.Optional;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.patients.ViewPatient.Shown;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.site.RequestNotes;

/**
 * Whose record, and which of its two halves: what is clinical takes a permission of its own.
 */
record Where(Here here, PatientId patient, boolean clinical) {

    boolean holds(FactKind kind) {
        return (kind.need() == FactKind.Need.CLINICAL) == clinical;
    }

    RecordFact.Place place() {
        return new RecordFact.Place(here.premises(), patient);
    }

    String act() {
        return clinical ? RecordFact.CLINICAL_ACT : RecordFact.ACT;
    }

    /** The kind a path names, where it is of this half. */
    Optional<FactKind> kind(String code) {
        return FactKind.parse(code).filter(this::holds);
    }

    /** The entry a path names, where it is of this half of the record that is shown. */
    Optional<Entry> entry(Shown shown, String path) {
        var id = RequestNotes.id(path);
        return shown.record().entries().stream()
                .filter(entry -> entry.id().equals(id) && holds(entry.kind()))
                .findFirst();
    }
}
