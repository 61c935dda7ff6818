package uk.co.pharmacyiq.identity.passkey;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.passkey.PasskeyStore.Why;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** One's own passkeys: shows, names and removes them. The last way to get in is not removed. */
@Component
public class OwnPasskeys {

    public static final String PERMISSION = "own.passkeys";

    /** The name of renaming on the record. */
    public static final String RENAME_ACT = "PASSKEY_RENAME";

    private static final Action<Listing> LIST =
            Action.looks("OWN_PASSKEYS_LIST", PERMISSION, Action.Scope.SELF, Listing.class);

    private static final Action<UUID> RENAME = Action.changes(RENAME_ACT, PERMISSION, Action.Scope.SELF, UUID.class);

    private static final Action<UUID> REVOKE = Action.changes(
                    "PASSKEY_REVOKE", PERMISSION, Action.Scope.SELF, UUID.class)
            .afterProof();

    private final UseCases useCases;
    private final PasskeyStore store;

    OwnPasskeys(UseCases useCases, PasskeyStore store) {
        this.useCases = useCases;
        this.store = store;
    }

    /**
     * Somebody's passkeys, the oldest first.
     *
     * @param password whether they can sign in with a password and a code as well
     */
    public record Listing(List<Passkey> passkeys, boolean password) {

        public Listing {
            passkeys = List.copyOf(passkeys);
        }
    }

    public Outcome<Listing> list(Actor.Person actor) {
        return useCases.perform(actor, LIST, Target.none(), work -> Outcome.done(listing(work, actor)));
    }

    public Outcome<UUID> rename(Actor.Person actor, UUID passkey, String name) {
        return useCases.perform(
                actor,
                RENAME,
                Target.of("passkey", passkey),
                work -> store.rename(work, actor.id(), passkey, name)
                        .map(_ -> Outcome.done(passkey))
                        .orElseGet(() -> Outcome.refused(PasskeyRefusal.UNKNOWN)));
    }

    public Outcome<UUID> revoke(Actor.Person actor, UUID passkey) {
        return useCases.perform(actor, REVOKE, Target.of("passkey", passkey), work -> revoke(work, actor, passkey));
    }

    private Outcome<UUID> revoke(Work work, Actor.Person actor, UUID passkey) {
        store.lock(work, actor.id());
        var had = listing(work, actor);
        if (had.passkeys().stream().noneMatch(each -> each.id().equals(passkey))) {
            return Outcome.refused(PasskeyRefusal.UNKNOWN);
        }
        if (had.passkeys().size() == 1 && !had.password()) {
            return Outcome.refused(PasskeyRefusal.LAST);
        }
        store.revoke(work, actor.id(), passkey, Why.OWN);
        return Outcome.done(passkey);
    }

    private Listing listing(Work work, Actor.Person actor) {
        return new Listing(store.ofPerson(work, actor.id()), store.hasPassword(work, actor.id()));
    }
}
