package uk.co.pharmacyiq.identity.passkey;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.identity.passkey.ShownStore.Found;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Tells the owner of a passkey, and the record, that there may be two of it: its counter went back. */
@Component
class PasskeyAlarm {

    private static final Action<UUID> COPIED =
            Action.changes("PASSKEY_COPIED", "own.passkeys", Action.Scope.OPERATOR, UUID.class);

    private final UseCases useCases;
    private final Notices notices;

    PasskeyAlarm(UseCases useCases, Notices notices) {
        this.useCases = useCases;
        this.notices = notices;
    }

    void raise(OrganisationId organisation, Found found) {
        useCases.perform(
                Actor.Operator.of(organisation, "passkeys"), COPIED, Target.of("person", found.personId()), work -> {
                    work.note("passkey", found.passkeyId());
                    notices.tell(
                            work,
                            found.person(),
                            "passkey-copied",
                            "A passkey of yours was refused, because it seems that there are two of it. Remove it and add a new"
                                    + " one; if you have not tried to sign in just now, tell your administrator.",
                            "/me/passkeys");
                    return Outcome.done(found.passkeyId());
                });
    }
}
