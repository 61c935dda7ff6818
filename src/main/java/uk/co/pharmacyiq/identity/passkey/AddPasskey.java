package uk.co.pharmacyiq.identity.passkey;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.identity.passkey.Ceremony.Purpose;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Adds a passkey to one's own account. To be asked for one takes a fresh proof; what the browser answers is taken from the
 * same session only.
 */
@Component
public class AddPasskey {

    public static final String PERMISSION = OwnPasskeys.PERMISSION;

    /** Its name on the record. */
    public static final String ACT = "PASSKEY_ADD";

    /** More than anybody carries. */
    static final int MOST = 20;

    private static final Action<Options.Create> ASK = Action.looks(
                    "PASSKEY_ASK", PERMISSION, Action.Scope.SELF, Options.Create.class)
            .afterProof();

    private static final Action<UUID> ADD = Action.changes(ACT, PERMISSION, Action.Scope.SELF, UUID.class);

    private final UseCases useCases;
    private final PasskeyQuestions questions;
    private final PasskeyStore store;
    private final Authenticators authenticators;
    private final Notices notices;

    AddPasskey(
            UseCases useCases,
            PasskeyQuestions questions,
            PasskeyStore store,
            Authenticators authenticators,
            Notices notices) {
        this.useCases = useCases;
        this.questions = questions;
        this.store = store;
        this.authenticators = authenticators;
        this.notices = notices;
    }

    /**
     * What a browser made.
     *
     * @param name what its owner calls it
     * @param credential what the browser answered, as it was sent
     * @param asked the secret of the browser that was asked
     */
    public record Request(String name, String credential, Optional<SecretToken> asked) {

        @Override
        public String toString() {
            return "Request[hidden]";
        }
    }

    /** What to ask the browser. */
    public Outcome<Options.Create> options(Actor.Person actor, SecretToken browser) {
        return useCases.perform(actor, ASK, Target.none(), work -> {
            var had = store.credentials(work, actor.id());
            return had.size() >= MOST
                    ? Outcome.refused(PasskeyRefusal.ENOUGH)
                    : Outcome.done(questions.create(
                            registering(actor, browser), actor.identity(), store.username(work, actor.id()), had));
        });
    }

    public Outcome<UUID> add(Actor.Person actor, Request request) {
        var made = request.asked()
                .flatMap(secret -> authenticators.made(request.credential(), registering(actor, secret)));
        return useCases.perform(actor, ADD, Target.of("person", actor.id()), work -> {
            if (made.isEmpty()) {
                return Outcome.refused(PasskeyRefusal.NOT_MADE);
            }
            return keep(work, actor.id(), made.get(), request.name());
        });
    }

    /** Keeps a new passkey of a person at work. */
    Outcome<UUID> keep(Work work, PersonId person, Authenticators.Made made, String name) {
        store.lock(work, person);
        if (!questions.spend(work, made.challengeHash())) {
            return Outcome.refused(PasskeyRefusal.NOT_MADE);
        }
        if (store.credentials(work, person).size() >= MOST) {
            return Outcome.refused(PasskeyRefusal.ENOUGH);
        }
        var id = TimeOrderedId.next();
        if (!store.add(work, person, id, made.key(), name)) {
            return Outcome.refused(PasskeyRefusal.TAKEN);
        }
        work.note("passkey", id);
        work.note("synced", made.key().backupEligible());
        notices.tell(
                work,
                person,
                "passkey-added",
                "A passkey was added to your account. If that was not you, remove it and tell your administrator.",
                "/me/passkeys");
        return Outcome.done(id);
    }

    private static Ceremony registering(Actor.Person actor, SecretToken browser) {
        return new Ceremony(Purpose.REGISTER, actor.session().toString(), browser);
    }
}
