package uk.co.pharmacyiq.patients.web;

import java.util.List;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.site.FieldError;

/** Asks what a print is for; it shows nothing of the record. */
record PrintWhyPage(Here here, PatientId patient, List<FieldError> errors) {

    List<PrintPurpose> purposes() {
        return List.of(PrintPurpose.values());
    }

    String action() {
        return here.path(patient, "/print");
    }

    String back() {
        return here.path(patient, "");
    }
}
