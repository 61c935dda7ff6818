package uk.co.pharmacyiq.identity.passkey;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.ResetCredentials;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.identity.passkey.PasskeyStore.Why;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** The passkeys of anybody, for an administrator: shows them, and removes one that was lost. Its owner is told. */
@Component
public class PersonPasskeys {

    public static final String PERMISSION = ResetCredentials.PERMISSION;

    private static final Action<Listing> LIST =
            Action.looks("PASSKEYS_LIST", PERMISSION, Action.Scope.ORGANISATION, Listing.class);

    private static final Action<PersonId> REVOKE = Action.changes(
                    "PASSKEY_REVOKE_OF_OTHER", PERMISSION, Action.Scope.ORGANISATION, PersonId.class)
            .afterProof();

    private final UseCases useCases;
    private final PasskeyStore store;
    private final People people;
    private final Notices notices;

    PersonPasskeys(UseCases useCases, PasskeyStore store, People people, Notices notices) {
        this.useCases = useCases;
        this.store = store;
        this.people = people;
        this.notices = notices;
    }

    /** A person's passkeys, the oldest first. */
    public record Listing(PersonId person, String displayName, List<Passkey> passkeys) {

        public Listing {
            passkeys = List.copyOf(passkeys);
        }
    }

    public Outcome<Listing> list(Actor actor, PersonId person) {
        return useCases.perform(
                actor,
                LIST,
                Target.of("person", person),
                work -> people.find(work, person)
                        .map(found ->
                                Outcome.done(new Listing(person, found.displayName(), store.ofPerson(work, person))))
                        .orElseGet(() -> Outcome.refused(IdentityRefusal.Plain.PERSON_UNKNOWN)));
    }

    public Outcome<PersonId> revoke(Actor.Person actor, PersonId person, UUID passkey) {
        return useCases.perform(actor, REVOKE, Target.of("person", person), work -> {
            work.note("passkey", passkey);
            if (store.revoke(work, person, passkey, Why.ADMINISTRATOR).isEmpty()) {
                return Outcome.refused(PasskeyRefusal.UNKNOWN);
            }
            notices.tell(
                    work,
                    person,
                    "passkey-removed",
                    "An administrator removed a passkey from your account.",
                    "/me/passkeys");
            return Outcome.done(person);
        });
    }
}
