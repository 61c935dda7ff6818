package uk.co.pharmacyiq.identity.federation.web;

import java.util.List;
import uk.co.pharmacyiq.identity.federation.Begin.Way;
import uk.co.pharmacyiq.identity.federation.Provider;

/**
 * The ways to sign in that an organisation offers.
 *
 * @param organisation what was typed; empty where nothing was
 */
record WaysPage(String organisation, String next, List<Way> ways) {

    boolean asked() {
        return !organisation.isEmpty();
    }

    static String words(Way way) {
        return way.kind() == Provider.Kind.CIS2 ? "Sign in with NHS smartcard (CIS2)" : "Sign in with " + way.name();
    }
}
