package uk.co.pharmacyiq.patients.web;

import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.FactKind.Need;

/** What of a record somebody may see, and write in. */
record May(boolean clinical, boolean restrictedHidden, boolean writeOpen, boolean writeClinical) {

    boolean see(FactKind kind) {
        return switch (kind.need()) {
            case OPEN -> true;
            case RESTRICTABLE -> !restrictedHidden;
            case CLINICAL -> clinical;
        };
    }

    boolean write(FactKind kind) {
        return see(kind) && (kind.need() == Need.CLINICAL ? writeClinical : writeOpen);
    }

    /** What somebody may see and do of a record they were shown. */
    static May of(Here here, ViewPatient.Shown shown) {
        return new May(
                shown.clinical(),
                shown.whereaboutsHidden(),
                here.may(RecordFact.PERMISSION),
                here.may(RecordFact.CLINICAL));
    }
}
