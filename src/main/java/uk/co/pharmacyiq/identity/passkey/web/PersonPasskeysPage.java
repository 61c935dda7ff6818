package uk.co.pharmacyiq.identity.passkey.web;

import uk.co.pharmacyiq.identity.passkey.PersonPasskeys;

/** The passkeys of one person. */
record PersonPasskeysPage(PersonPasskeys.Listing listing) {

    String path() {
        return "/people/" + listing.person();
    }
}
