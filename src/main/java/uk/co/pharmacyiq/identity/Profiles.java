package uk.co.pharmacyiq.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.identity.proof.SignInName;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Tells people what they themselves sign in with. */
@Component
class Profiles {

    private static final Action<SignInName> OWN =
            Action.looks("OWN_NAME", "own.password", Action.Scope.SELF, SignInName.class);

    private final UseCases useCases;
    private final PersonStore people;
    private final Directory directory;

    Profiles(UseCases useCases, PersonStore people, Directory directory) {
        this.useCases = useCases;
        this.people = people;
        this.directory = directory;
    }

    Outcome<SignInName> own(Actor.Person actor) {
        return useCases.perform(
                actor,
                OWN,
                Target.none(),
                work -> nameOf(work, actor.id())
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Plain.PERSON_UNKNOWN)));
    }

    Optional<SignInName> nameOf(Work work, PersonId person) {
        return people.find(work, person)
                .map(found -> new SignInName(found.username(), directory.handleOf(work.organisation())));
    }
}
