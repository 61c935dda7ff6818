package uk.co.pharmacyiq.patients.web;

import java.util.List;
import uk.co.pharmacyiq.patients.ViewPatient.Shown;
import uk.co.pharmacyiq.patients.web.RecordRows.Part;
import uk.co.pharmacyiq.site.LondonTime;

/** A record as it goes on paper, with who printed it, when and what for. */
record PrintPage(Here here, PatientHead head, List<Part> parts, String purpose) {

    static PrintPage of(Here here, Shown shown, PrintPurpose purpose) {
        return new PrintPage(
                here,
                PatientHead.of(shown.record(), shown.clinical(), here.today()),
                RecordRows.parts(shown.record(), May.of(here, shown)).stream()
                        .filter(Part::holds)
                        .toList(),
                FactWords.small(purpose.label()));
    }

    String who() {
        return here.asking().displayName();
    }

    String when() {
        return LondonTime.time(here.now());
    }

    String back() {
        return here.path(head.id(), "");
    }
}
