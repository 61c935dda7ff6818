package uk.co.pharmacyiq.identity.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Makes recovery codes, shows them once, and takes each once in the place of an authenticator's code, beside the password
 * and never without it. Whoever used one is told to set their account up anew.
 */
@Component
public class RecoveryCodes {

    public static final String PERMISSION = "own.recovery-codes";

    /** How the record says that one was used. */
    public static final String PASSWORD_AND_RECOVERY_CODE = "password+recovery-code";

    static final int HOW_MANY = 10;

    private static final Action<Left> VIEW =
            Action.looks("RECOVERY_CODES_VIEW", PERMISSION, Action.Scope.SELF, Left.class);

    private static final Action<Left> MAKE = Action.changes(
                    "RECOVERY_CODES_MAKE", PERMISSION, Action.Scope.SELF, Left.class)
            .afterProof();

    private final UseCases useCases;
    private final RecoveryCodeStore store;
    private final Anteroom anteroom;
    private final Notices notices;
    private final MasterKey masterKey;

    RecoveryCodes(UseCases useCases, RecoveryCodeStore store, Anteroom anteroom, Notices notices, MasterKey masterKey) {
        this.useCases = useCases;
        this.store = store;
        this.anteroom = anteroom;
        this.notices = notices;
        this.masterKey = masterKey;
    }

    /** How many are still good. */
    public record Left(int codes) {}

    /** New codes, shown this once, as they are printed. */
    public record Made(List<String> codes) {

        public Made {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Made[hidden]";
        }
    }

    public Outcome<Left> left(Actor.Person actor) {
        return useCases.perform(
                actor, VIEW, Target.none(), work -> Outcome.done(new Left(store.left(work, actor.id()))));
    }

    /** Makes ten new codes; those from before are of no use from then on. The answer is stored nowhere. */
    public Outcome<Made> make(Actor.Person actor) {
        var codes = Stream.generate(RecoveryCode::random).limit(HOW_MANY).toList();
        var request = actor.request();
        var unrepeated = actor.with(new Request(
                request.id(), request.correlation(), request.address(), request.permission(), Optional.empty()));
        return useCases.perform(unrepeated, MAKE, Target.of("person", actor.id()), work -> {
                    store.replace(
                            work,
                            actor.id(),
                            codes.stream()
                                    .map(code -> hash(actor.organisation(), actor.id(), code))
                                    .toList());
                    return Outcome.done(new Left(HOW_MANY));
                })
                .then(_ -> Outcome.done(
                        new Made(codes.stream().map(RecoveryCode::grouped).toList())));
    }

    /** Whether that code is one of theirs and still good; it is not used up by asking. */
    public boolean isGood(OrganisationId organisation, PersonId person, RecoveryCode code) {
        var hash = hash(organisation, person, code);
        return anteroom.visit(organisation, visit -> store.isGood(visit, person, hash));
    }

    /** Uses a code up in the work that lets its owner in, and tells them; false where it was used meanwhile. */
    public boolean spend(Work work, PersonId person, RecoveryCode code) {
        if (!store.spend(work, person, hash(work.organisation(), person, code))) {
            return false;
        }
        int left = store.left(work, person);
        work.note("recovery-codes-left", left);
        notices.tell(
                work,
                person,
                "recovery-code-used",
                "A recovery code was used to sign in to your account; " + left
                        + " are left. Add a passkey, or ask an administrator for a new link to set up an authenticator."
                        + " If it was not you, tell an administrator at once.",
                "/me/passkeys");
        return true;
    }

    private byte[] hash(OrganisationId organisation, PersonId person, RecoveryCode code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(masterKey.derive("HmacSHA256", "recovery-code", organisation.toString()));
            return mac.doFinal((person + "/" + code.text()).getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
