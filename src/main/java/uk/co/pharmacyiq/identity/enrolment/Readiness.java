package uk.co.pharmacyiq.identity.enrolment;

import java.time.Instant;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * With what somebody can sign in.
 *
 * @param password whether they have a password and an authenticator app
 * @param administrator whether they may change people or their rights
 * @param lastSignIn empty where they never signed in
 */
public record Readiness(
        PersonId person,
        String displayName,
        boolean passkey,
        boolean password,
        boolean administrator,
        Optional<Instant> lastSignIn) {

    @Override
    public String toString() {
        return "Readiness[" + person + "]";
    }
}
