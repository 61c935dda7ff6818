package uk.co.pharmacyiq.tenancy.notice.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.Evidence;
import uk.co.pharmacyiq.tenancy.notice.DataHome;

/** Evidence for promise M-010, as far as it is about where data lies. */
@Component
class PlaceEvidence implements Evidence {

    private final DataHome home;

    PlaceEvidence(DataHome home) {
        this.home = home;
    }

    @Override
    public String id() {
        return "M-010";
    }

    @Override
    public String claim() {
        return "Patients' data is kept in the United Kingdom.";
    }

    @Override
    public Finding check() {
        return home.isUnitedKingdom()
                ? new Finding(
                        true,
                        "The operator declared that this server, its disks, logs and back-ups, its database and the keeper of"
                                + " its keys are in the United Kingdom; it does not start with anything else.")
                : new Finding(false, "Nobody declared in which country this installation keeps data.");
    }
}
