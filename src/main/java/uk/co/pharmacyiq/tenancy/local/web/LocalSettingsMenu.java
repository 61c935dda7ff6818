package uk.co.pharmacyiq.tenancy.local.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.tenancy.local.LocalSettings;

/** The menu entry of what the premises one is at are set to. */
@Component
class LocalSettingsMenu implements NavEntry {

    @Override
    public String label() {
        return "Premises settings";
    }

    @Override
    public String path() {
        return LocalSettingsController.PAGE;
    }

    @Override
    public String permission() {
        return LocalSettings.PERMISSION;
    }

    @Override
    public String under() {
        return "Organisation";
    }

    @Override
    public int order() {
        return 89;
    }
}
