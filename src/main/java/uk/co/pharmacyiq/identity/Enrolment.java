package uk.co.pharmacyiq.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.Credentials.Secrets;
import uk.co.pharmacyiq.identity.InvitationStore.NewInvitation;
import uk.co.pharmacyiq.identity.InvitationStore.Purpose;
import uk.co.pharmacyiq.identity.proof.Totp;
import uk.co.pharmacyiq.identity.session.SessionDoor.Invited;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.identity.statement.Statement;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/**
 * Gives a person what they get in by, once for each invitation link, and takes all of it away. A link's secret is worked
 * out from its identifier under a key that is not in the database, so that an answer remembered for a repeated request
 * need not hold the secret.
 */
@Component
class Enrolment {

    private final InvitationStore invitations;
    private final CredentialStore credentials;
    private final Sessions sessions;
    private final Credentials sealing;
    private final Statement statement;

    Enrolment(
            InvitationStore invitations,
            CredentialStore credentials,
            Sessions sessions,
            Credentials sealing,
            Statement statement) {
        this.invitations = invitations;
        this.credentials = credentials;
        this.sessions = sessions;
        this.sealing = sealing;
        this.statement = statement;
    }

    /** The authenticator that an invitation offers. */
    Optional<Totp> offered(Work work, Invited invited) {
        return invitations
                .secret(work, invited.invitationId())
                .map(kept -> sealing.openOffered(work.organisation(), invited.invitationId(), kept));
    }

    byte[] sealPassword(Invited invited, String password) {
        return sealing.sealPassword(invited.organisation(), invited.person(), password);
    }

    /** Uses the invitation up and enrols its holder; false where somebody was faster. */
    boolean enrol(Work work, Invited invited, byte[] password, Totp totp, long step) {
        if (!use(work, invited)) {
            return false;
        }
        var secret = sealing.sealTotp(work.organisation(), invited.personId(), totp);
        credentials.enrol(work, new Secrets(invited.person(), password, secret, step));
        return true;
    }

    /** Uses the invitation up for its holder, who enrols in another way; false where somebody was faster. */
    boolean use(Work work, Invited invited) {
        if (!invitations.use(work, invited.invitationId())) {
            return false;
        }
        statement.accepted(work, invited.person());
        return true;
    }

    /** Takes away everything by which a person could get in: sessions, links, password and second factor. */
    void forget(Work work, PersonId person, Sessions.Why why) {
        work.note("sessions-ended", sessions.endAll(work, person, why));
        invitations.withdraw(work, person);
        credentials.drop(work, person);
    }

    /** An invitation as it may be remembered: without its secret. */
    record Made(PersonId person, UUID invitation, Instant expiresAt) {}

    /** Makes a link for a person; every earlier one is of no use from then on. */
    Made make(Work work, PersonId person, Purpose purpose) {
        invitations.withdraw(work, person);
        var id = TimeOrderedId.next();
        var until = invitations.add(
                work,
                new NewInvitation(
                        id,
                        person,
                        token(work.organisation(), id).hash(),
                        purpose,
                        sealing.sealOffered(work.organisation(), id, Totp.random())));
        return new Made(person, id, until);
    }

    SecretToken token(OrganisationId organisation, UUID invitation) {
        return sealing.invitationToken(organisation, invitation);
    }
}
