package uk.co.pharmacyiq.identity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.InvitationStore.NewInvitation;
import uk.co.pharmacyiq.identity.InvitationStore.Purpose;
import uk.co.pharmacyiq.identity.proof.SecretToken;
import uk.co.pharmacyiq.identity.proof.Totp;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/**
 * Makes invitation links. A link's secret is worked out from its identifier under a key that is not in the database, so
 * that an answer remembered for a repeated request need not hold the secret.
 */
@Component
class Invitations {

    private final InvitationStore store;
    private final Credentials credentials;
    private final MasterKey masterKey;

    Invitations(InvitationStore store, Credentials credentials, MasterKey masterKey) {
        this.store = store;
        this.credentials = credentials;
        this.masterKey = masterKey;
    }

    /** An invitation as it may be remembered: without its secret. */
    record Made(PersonId person, UUID invitation, Instant expiresAt) {}

    /** Makes a link for a person; every earlier one is of no use from then on. */
    Made make(Work work, PersonId person, Purpose purpose) {
        store.withdraw(work, person);
        var id = TimeOrderedId.next();
        var until = store.add(
                work,
                new NewInvitation(
                        id,
                        person,
                        token(work.organisation(), id).hash(),
                        purpose,
                        credentials.sealTotp(work.organisation(), id, Totp.random())));
        return new Made(person, id, until);
    }

    SecretToken token(OrganisationId organisation, UUID invitation) {
        return SecretToken.derived(
                masterKey.derive("HmacSHA256", "invitation", organisation.toString()), invitation.toString());
    }
}
