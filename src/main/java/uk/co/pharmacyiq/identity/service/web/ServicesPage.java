package uk.co.pharmacyiq.identity.service.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.service.ServiceAccount;
import uk.co.pharmacyiq.identity.service.ServiceAccounts;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.LondonTime;

/** The programs that work here, and the forms for a new one and for its keys. */
record ServicesPage(ServiceAccounts.Listing listing, List<Choice> owners, List<FieldError> errors) {

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    static String path(ServiceAccount service) {
        return ServiceAccountsController.PATH + "/" + service.id();
    }

    static String until(ServiceAccount.Key key) {
        return LondonTime.time(key.expiresAt());
    }

    static String lastUsed(ServiceAccount.Key key) {
        return key.lastUsedAt().map(LondonTime::time).orElse("Not yet");
    }
}
