package uk.co.pharmacyiq.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditEvent.What;
import uk.co.pharmacyiq.identity.Credentials.Known;
import uk.co.pharmacyiq.identity.proof.SignInName;
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
    record Offer(String action, String username, String password, String totp, Request request) {}

    /** Somebody who proved who they are with the code of that step. */
    record Proven(OrganisationId organisation, Known known, long step) {}

    private final Directory directory;
    private final Throttle throttle;
    private final Anteroom anteroom;
    private final CredentialStore store;
    private final Checker checker;

    Verification(Directory directory, Throttle throttle, Anteroom anteroom, CredentialStore store, Checker checker) {
        this.directory = directory;
        this.throttle = throttle;
        this.anteroom = anteroom;
        this.store = store;
        this.checker = checker;
    }

    Outcome<Proven> verify(Offer offer) {
        var asTyped = SignInName.normalised(offer.username());
        var verdict = throttle.count(asTyped, offer.request().address());
        var name = SignInName.parse(offer.username());
        var organisation = name.flatMap(known -> directory.find(known.handle())).orElse(Anteroom.NO_ORGANISATION);
        return switch (verdict) {
            case STOPPED -> Outcome.refused(IdentityRefusal.Plain.TOO_MANY_TRIES);
            case JUST_STOPPED -> {
                record(offer, organisation, "too-many-tries");
                yield Outcome.refused(IdentityRefusal.Plain.TOO_MANY_TRIES);
            }
            case GO_ON -> check(offer, organisation, name.map(SignInName::local).orElse(""));
        };
    }

    /** Forgets earlier tries of somebody who has now got in. */
    void forgive(String username) {
        throttle.forgive(SignInName.normalised(username));
    }

    /** A new password of somebody who proved who they are, as it is kept. */
    byte[] sealPassword(Proven proven, String password) {
        return checker.credentials.sealPassword(
                proven.organisation(), proven.known().person(), password);
    }

    private Outcome<Proven> check(Offer offer, OrganisationId organisation, String local) {
        Optional<Known> found = anteroom.visit(organisation, visit -> store.find(visit, local));
        var step = checker.check(organisation, found.orElse(null), offer);
        if (found.isPresent() && step.isPresent()) {
            return Outcome.done(new Proven(organisation, found.get(), step.getAsLong()));
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
                "attempted", throttle.hashed(SignInName.normalised(offer.username())),
                "address", offer.request().address());
    }

    /** Holds what was offered against what is kept. */
    @Component
    static class Checker {

        private final Credentials credentials;
        private final Clock clock;

        Checker(Credentials credentials, Clock clock) {
            this.credentials = credentials;
            this.clock = clock;
        }

        /** The step of the code, if both password and code are right. */
        OptionalLong check(OrganisationId organisation, @Nullable Known known, Offer offer) {
            if (known == null) {
                credentials.isPassword(organisation, new PersonId(organisation.value()), null, offer.password());
                return OptionalLong.empty();
            }
            boolean right = credentials.isPassword(organisation, known.person(), known.password(), offer.password());
            var step = credentials
                    .openTotp(organisation, known.personId(), known.totpSecret())
                    .match(offer.totp(), clock.instant(), known.lastTotpStep());
            return right ? step : OptionalLong.empty();
        }
    }
}
