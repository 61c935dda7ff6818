package uk.co.pharmacyiq.patients.web;

import java.util.List;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.site.FieldError;

/** Asks why one record must be opened in an emergency. */
record BreakGlassPage(Here here, PatientId patient, String reason, List<FieldError> errors) {

    String action() {
        return here.path(patient, "/break-glass");
    }

    String back() {
        return here.path(patient, "");
    }
}
