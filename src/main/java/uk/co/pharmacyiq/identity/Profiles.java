package uk.co.pharmacyiq.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.identity.proof.PasswordRules;
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
    private final Administrators administrators;

    Profiles(UseCases useCases, PersonStore people, Directory directory, Administrators administrators) {
        this.useCases = useCases;
        this.people = people;
        this.directory = directory;
        this.administrators = administrators;
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

    /** What is wrong with a password that is long enough for everybody but administrators (SC-20). */
    Optional<PasswordRules.Problem> tooShort(Work work, PersonId person, String password) {
        return PasswordRules.isShortForAdministrators(password) && administrators.administers(work, person)
                ? Optional.of(PasswordRules.Problem.TOO_SHORT_FOR_ADMINISTRATORS)
                : Optional.empty();
    }

    Optional<SignInName> nameOf(Work work, PersonId person) {
        return people.find(work, person)
                .map(found -> new SignInName(found.username(), directory.handleOf(work.organisation())));
    }
}
