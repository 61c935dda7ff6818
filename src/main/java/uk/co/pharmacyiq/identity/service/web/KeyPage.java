package uk.co.pharmacyiq.identity.service.web;

import uk.co.pharmacyiq.identity.service.ServiceAccounts;
import uk.co.pharmacyiq.site.LondonTime;

/** A new key, shown this once. */
record KeyPage(String back, ServiceAccounts.Handed handed) {

    String until() {
        return LondonTime.time(handed.expiresAt());
    }
}
