package uk.co.pharmacyiq.responsible.authority;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** A pharmacist takes an authorisation back; from that moment nothing is done under it. */
@Service
public class WithdrawAuthorisation {

    public static final String PERMISSION = GrantAuthorisation.PERMISSION;

    private static final Action<UUID> ACTION = Action.changes(
                    "RESPONSIBLE_AUTHORISATION_WITHDRAW", PERMISSION, Action.Scope.PREMISES, UUID.class)
            .by(Profession.PHARMACIST);

    private final UseCases useCases;
    private final AuthorisationStore store;
    private final PeopleNames people;

    WithdrawAuthorisation(UseCases useCases, AuthorisationStore store, PeopleNames people) {
        this.useCases = useCases;
        this.store = store;
        this.people = people;
    }

    public Outcome<UUID> withdraw(Actor actor, PremisesId premises, UUID authorisation) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises).about("authorisation", authorisation),
                work -> withdraw(work, premises, authorisation));
    }

    private Outcome<UUID> withdraw(Work work, PremisesId premises, UUID authorisation) {
        var found = store.at(work, premises).stream()
                .filter(one -> one.id().equals(authorisation))
                .findFirst();
        if (found.isEmpty()) {
            return refused(AuthorityRefusal.UNKNOWN);
        }
        if (!store.withdraw(work, premises, authorisation)) {
            return refused(AuthorityRefusal.WITHDRAWN);
        }
        var grant = found.get().grant();
        work.note("basis", found.get().basis().code());
        work.note("from", people.names(work).getOrDefault(grant.person(), ""));
        return done(authorisation);
    }
}
