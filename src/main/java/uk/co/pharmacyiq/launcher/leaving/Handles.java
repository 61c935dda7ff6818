package uk.co.pharmacyiq.launcher.leaving;

import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.tenancy.Directory;

/** Whose handle it is. */
final class Handles {

    private Handles() {}

    static OrganisationId find(OfflineApplication application, String handle) {
        return application
                .useCase(Directory.class)
                .find(handle)
                .orElseThrow(() -> new CommandFailed("No organisation here has the handle " + handle));
    }
}
