package uk.co.pharmacyiq.patients.web;

import java.util.List;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.looking.BreakGlassForRecord;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.site.FieldError;

/** Asks why a record is opened, and shows nothing of it: neither whose it is nor what it holds. */
record ReasonPage(Here here, PatientId patient, boolean mayBreakGlass, List<FieldError> errors) {

    static ReasonPage of(Here here, PatientId patient, List<FieldError> errors) {
        return new ReasonPage(here, patient, here.may(BreakGlassForRecord.PERMISSION), errors);
    }

    List<LookReason> reasons() {
        return Stream.of(LookReason.values()).toList();
    }

    String action() {
        return here.path(patient, "/look");
    }

    String breakGlass() {
        return here.path(patient, "/break-glass");
    }
}
