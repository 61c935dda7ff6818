package uk.co.pharmacyiq.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditEvent.What;
import uk.co.pharmacyiq.identity.Credentials.Known;
import uk.co.pharmacyiq.identity.proof.SignInName;
import uk.co.pharmacyiq.identity.recovery.RecoveryCode;
import uk.co.pharmacyiq.identity.recovery.RecoveryCodes;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.OpenSession;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.work.Request;

/**
 * Checks what somebody offers as proof of who they are. Counts the try first; does the same work and gives the same answer
 * whatever was wrong; records every failure. The code is not spent here but with what it is used for.
 */
@Component
class Verification {

    /**
     * What somebody offers.
     *
     * @param action what the proof is wanted for, as it stands on the record
     */
    record Offer(String action, String username, String password, String totp, From from) {

        Request request() {
            return from.request();
        }

        String name() {
            return SignInName.normalised(username);
        }
    }

    /** From where it is offered. */
    record From(Request request, Browser browser) {}

    /** Somebody who proved who they are: with the code of that step, or else with a recovery code. */
    record Matched(OrganisationId organisation, Known known, long step, Optional<RecoveryCode> recovery) {}

    /** What was right beside the password. */
    record Second(long step, Optional<RecoveryCode> recovery) {}

    private final Ledger ledger;
    private final Anteroom anteroom;
    private final CredentialStore store;
    private final Checker checker;

    Verification(Ledger ledger, Anteroom anteroom, CredentialStore store, Checker checker) {
        this.ledger = ledger;
        this.anteroom = anteroom;
        this.store = store;
        this.checker = checker;
    }

    Outcome<Matched> verify(Offer offer) {
        var name = SignInName.parse(offer.username());
        var organisation =
                name.flatMap(known -> ledger.directory.find(known.handle())).orElse(Anteroom.NO_ORGANISATION);
        var local = name.map(SignInName::local).orElse("");
        return switch (ledger.count(offer, organisation, local)) {
            case STOPPED -> Outcome.refused(IdentityRefusal.Plain.TOO_MANY_TRIES);
            case JUST_STOPPED -> {
                record(offer, organisation, "too-many-tries");
                yield Outcome.refused(IdentityRefusal.Plain.TOO_MANY_TRIES);
            }
            case GO_ON -> check(offer, organisation, local);
        };
    }

    /** Forgets earlier tries of somebody who has now got in. */
    void forgive(Offer offer) {
        ledger.throttle.forgive(offer.name(), offer.from().browser());
    }

    /** A new password of somebody who proved who they are, as it is kept. */
    byte[] sealPassword(Matched proven, String password) {
        return checker.credentials.sealPassword(
                proven.organisation(), proven.known().person(), password);
    }

    private Outcome<Matched> check(Offer offer, OrganisationId organisation, String local) {
        Optional<Known> found = anteroom.visit(organisation, visit -> store.find(visit, local));
        var second = checker.check(organisation, found.orElse(null), offer);
        if (found.isPresent() && second.isPresent()) {
            var right = second.get();
            return Outcome.done(new Matched(organisation, found.get(), right.step(), right.recovery()));
        }
        fail(offer, organisation, found.map(Known::person).orElse(null));
        return Outcome.refused(IdentityRefusal.Plain.SIGN_IN_FAILED);
    }

    private void fail(Offer offer, OrganisationId organisation, @Nullable PersonId person) {
        anteroom.visit(organisation, visit -> {
            boolean last = store.fail(visit, person);
            visit.record(offer.request(), refused(offer.action(), "sign-in-failed", person), details(offer));
            if (last && person != null) {
                visit.record(
                        offer.request(),
                        new What("CREDENTIAL_DISABLE", "done", "", "person", person.toString()),
                        Map.of("failures", Integer.toString(CredentialStore.FAILURES_IN_A_ROW)));
            }
            return last;
        });
    }

    private void record(Offer offer, OrganisationId organisation, String code) {
        anteroom.visit(organisation, visit -> {
            visit.record(offer.request(), refused(offer.action(), code, null), details(offer));
            return code;
        });
    }

    private static What refused(String action, String code, @Nullable PersonId person) {
        return person == null
                ? new What(action, "refused", code, "", "")
                : new What(action, "refused", code, "person", person.toString());
    }

    private Map<String, String> details(Offer offer) {
        return Map.of(
                "attempted", ledger.throttle.hashed(offer.name()),
                "address", offer.request().address());
    }

    /** Counts tries: those from a browser the person has used before apart from all others. */
    @Component
    static class Ledger {

        private final Directory directory;
        private final Throttle throttle;
        private final Sessions sessions;
        private final Anteroom anteroom;

        Ledger(Directory directory, Throttle throttle, Sessions sessions, Anteroom anteroom) {
            this.directory = directory;
            this.throttle = throttle;
            this.sessions = sessions;
            this.anteroom = anteroom;
        }

        Throttle.Verdict count(Offer offer, OrganisationId organisation, String local) {
            var browser = offer.from().browser();
            return anteroom.visit(organisation, visit -> sessions.isKnownBrowser(visit, local, browser))
                    ? throttle.countKnown(offer.name(), browser)
                    : throttle.count(offer.name(), offer.request().address());
        }
    }

    /** Holds what was offered against what is kept. */
    @Component
    static class Checker {

        private final Credentials credentials;
        private final RecoveryCodes recoveryCodes;
        private final Clock clock;

        Checker(Credentials credentials, RecoveryCodes recoveryCodes, Clock clock) {
            this.credentials = credentials;
            this.recoveryCodes = recoveryCodes;
            this.clock = clock;
        }

        /** What was right beside the password; empty where either was not. Nobody takes as long as somebody. */
        Optional<Second> check(OrganisationId organisation, @Nullable Known known, Offer offer) {
            var person = known == null ? new PersonId(organisation.value()) : known.person();
            boolean right = credentials.isPassword(
                    organisation, person, known == null ? null : known.password(), offer.password());
            var recovery = RecoveryCode.parse(offer.totp())
                    .filter(_ -> offer.action().equals(OpenSession.ACT))
                    .filter(code -> recoveryCodes.isGood(organisation, person, code));
            if (known == null || !right) {
                return Optional.empty();
            }
            if (recovery.isPresent()) {
                return Optional.of(new Second(known.lastTotpStep(), recovery));
            }
            var step = credentials
                    .openTotp(organisation, known.personId(), known.totpSecret())
                    .match(offer.totp(), clock.instant(), known.lastTotpStep());
            return step.isPresent() ? Optional.of(new Second(step.getAsLong(), Optional.empty())) : Optional.empty();
        }
    }
}
