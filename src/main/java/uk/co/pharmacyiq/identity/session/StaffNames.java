package uk.co.pharmacyiq.identity.session;

import java.util.UUID;
import uk.co.pharmacyiq.identity.session.Anteroom.Visit;
import uk.co.pharmacyiq.work.Work;

/**
 * Names of members of staff as they lie on disk: sealed under the organisation's key. A name somebody signs in with is found
 * by its keyed hash; names are put in order once they are open.
 */
public final class StaffNames {

    static final String NAME = "identity.person.display_name";

    private static final String USERNAME = "identity.person.username";

    private StaffNames() {}

    public static byte[] seal(Work work, UUID person, String name) {
        return work.seal(NAME, person, name);
    }

    public static String open(Work work, UUID person, byte[] sealed) {
        return work.open(NAME, person, sealed);
    }

    public static String open(Visit visit, UUID person, byte[] sealed) {
        return visit.open(NAME, person, sealed);
    }

    /** What somebody signs in with. */
    public static byte[] sealSignIn(Work work, UUID person, String username) {
        return work.seal(USERNAME, person, username);
    }

    public static String openSignIn(Work work, UUID person, byte[] sealed) {
        return work.open(USERNAME, person, sealed);
    }

    /** By what it is found. */
    public static byte[] blind(Work work, String username) {
        return work.blind(USERNAME, username);
    }

    public static byte[] blind(Visit visit, String username) {
        return visit.blind(USERNAME, username);
    }
}
