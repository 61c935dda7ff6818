package uk.co.pharmacyiq.identity.passkey;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditEvent.What;
import uk.co.pharmacyiq.identity.Throttle;
import uk.co.pharmacyiq.identity.passkey.Authenticators.Claim;
import uk.co.pharmacyiq.identity.passkey.Authenticators.Verdict;
import uk.co.pharmacyiq.identity.passkey.ShownStore.Found;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Work;

/**
 * Checks a passkey that somebody shows. Counts the try first; gives the same answer whatever was wrong; records every
 * failure with a passkey that is known. The challenge is not used up here but with what the passkey is shown for.
 */
@Component
class PasskeyCheck {

    /**
     * What somebody shows.
     *
     * @param action what it is shown for, as it stands on the record
     * @param named the organisation they named, for passkeys that do not remember whose they are
     * @param credential what the browser answered, as it was sent
     */
    record Offer(
            String action,
            Optional<OrganisationId> named,
            String credential,
            Optional<Ceremony> ceremony,
            Request request) {}

    private final Authenticators authenticators;
    private final ShownStore store;
    private final UserHandle handles;
    private final PasskeyAlarm alarm;
    private final Guard guard;

    PasskeyCheck(Authenticators authenticators, ShownStore store, UserHandle handles, PasskeyAlarm alarm, Guard guard) {
        this.authenticators = authenticators;
        this.store = store;
        this.handles = handles;
        this.alarm = alarm;
        this.guard = guard;
    }

    /** A passkey that was right; to be used up in the work it was shown for. */
    final class Shown {

        private final OrganisationId organisation;
        private final Found found;
        private final Verdict.Right right;
        private final byte[] challengeHash;

        private Shown(OrganisationId organisation, Found found, Verdict.Right right, byte[] challengeHash) {
            this.organisation = organisation;
            this.found = found;
            this.right = right;
            this.challengeHash = challengeHash;
        }

        OrganisationId organisation() {
            return organisation;
        }

        Found found() {
            return found;
        }

        PersonId person() {
            return found.person();
        }

        /** Uses it up: of many who answer the same challenge at once, one gets on. */
        Outcome<Boolean> spend(Work work) {
            boolean first = store.spend(work, challengeHash)
                    && store.use(work, found.passkeyId(), right.signCount(), right.backedUp());
            if (!first) {
                return Outcome.refused(PasskeyRefusal.NOT_ACCEPTED);
            }
            work.note("passkey", found.passkeyId());
            return Outcome.done(true);
        }
    }

    Outcome<Shown> check(Offer offer) {
        var claim = authenticators.read(offer.credential());
        if (claim.isEmpty() || offer.ceremony().isEmpty()) {
            return Outcome.refused(PasskeyRefusal.NOT_ACCEPTED);
        }
        var organisation = UserHandle.organisation(claim.get().userHandle())
                .or(offer::named)
                .orElse(Anteroom.NO_ORGANISATION);
        return switch (guard.count(claim.get().credentialId(), offer.request().address())) {
            case STOPPED, JUST_STOPPED -> Outcome.refused(PasskeyRefusal.TOO_MANY_TRIES);
            case GO_ON -> check(offer, offer.ceremony().get(), claim.get(), organisation);
        };
    }

    private Outcome<Shown> check(Offer offer, Ceremony ceremony, Claim claim, OrganisationId organisation) {
        var hash = Challenges.hash(claim.challenge());
        var found = guard.anteroom.visit(organisation, visit -> store.find(visit, claim.credentialId(), hash));
        if (found.isEmpty()) {
            return Outcome.refused(PasskeyRefusal.NOT_ACCEPTED);
        }
        var verdict = usable(organisation, found.get(), claim)
                ? authenticators.check(claim, ceremony, found.get().key())
                : new Verdict.Wrong();
        return switch (verdict) {
            case Verdict.Right right -> Outcome.done(new Shown(organisation, found.get(), right, hash));
            case Verdict.Copied _ -> {
                alarm.raise(organisation, found.get());
                yield refuse(offer, organisation, found.get(), "passkey-copied");
            }
            case Verdict.Wrong _ -> refuse(offer, organisation, found.get(), PasskeyRefusal.NOT_ACCEPTED.code());
        };
    }

    private boolean usable(OrganisationId organisation, Found found, Claim claim) {
        boolean theirs =
                claim.userHandle().length == 0 || handles.isOf(organisation, found.person(), claim.userHandle());
        return theirs && found.live() && !found.spent();
    }

    private Outcome<Shown> refuse(Offer offer, OrganisationId organisation, Found found, String code) {
        return guard.anteroom.visit(organisation, visit -> {
            visit.record(
                    offer.request(),
                    new What(
                            offer.action(),
                            "refused",
                            code,
                            "person",
                            found.personId().toString()),
                    Map.of(
                            "passkey", found.passkeyId().toString(),
                            "address", offer.request().address()));
            return Outcome.refused(PasskeyRefusal.NOT_ACCEPTED);
        });
    }

    /** Counts tries, and lets into the anteroom. */
    @Component
    static class Guard {

        private final Throttle throttle;
        private final Anteroom anteroom;

        Guard(Throttle throttle, Anteroom anteroom) {
            this.throttle = throttle;
            this.anteroom = anteroom;
        }

        Throttle.Verdict count(byte[] credential, String address) {
            return throttle.count("passkey " + Options.base64(credential), address);
        }

        void forgive(byte[] credential, Browser browser) {
            throttle.forgive("passkey " + Options.base64(credential), browser);
        }
    }
}
