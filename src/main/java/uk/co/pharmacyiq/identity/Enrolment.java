package uk.co.pharmacyiq.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.CredentialStore.Secrets;
import uk.co.pharmacyiq.identity.SessionDoor.Invited;
import uk.co.pharmacyiq.identity.proof.Totp;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Gives a person what they get in by, once for each invitation, and takes all of it away. */
@Component
class Enrolment {

    private final InvitationStore invitations;
    private final CredentialStore credentials;
    private final SessionStore sessions;
    private final Credentials sealing;

    Enrolment(InvitationStore invitations, CredentialStore credentials, SessionStore sessions, Credentials sealing) {
        this.invitations = invitations;
        this.credentials = credentials;
        this.sessions = sessions;
        this.sealing = sealing;
    }

    /** The authenticator that an invitation offers. */
    Optional<Totp> offered(Work work, Invited invited) {
        return invitations
                .secret(work, invited.invitationId())
                .map(kept -> sealing.openTotp(work.organisation(), invited.invitationId(), kept));
    }

    byte[] sealPassword(Invited invited, String password) {
        return sealing.sealPassword(invited.organisation(), invited.person(), password);
    }

    /** Uses the invitation up and enrols its holder; false where somebody was faster. */
    boolean enrol(Work work, Invited invited, byte[] password, Totp totp, long step) {
        if (!invitations.use(work, invited.invitationId())) {
            return false;
        }
        var secret = sealing.sealTotp(work.organisation(), invited.personId(), totp);
        credentials.enrol(work, new Secrets(invited.person(), password, secret, step));
        return true;
    }

    /** Takes away everything by which a person could get in: sessions, links, password and second factor. */
    void forget(Work work, PersonId person, SessionStore.Why why) {
        work.note("sessions-ended", sessions.endAll(work, person, why));
        invitations.withdraw(work, person);
        credentials.drop(work, person);
    }
}
