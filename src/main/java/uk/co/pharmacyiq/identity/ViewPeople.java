package uk.co.pharmacyiq.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the people of the organisation, page by page, or one of them. */
@Component
public class ViewPeople {

    public static final String PERMISSION = "people.view";

    private static final Action<Page> LIST = Action.looks("PEOPLE_LIST", PERMISSION, Action.Scope.ANYWHERE, Page.class);

    private static final Action<PersonSummary> VIEW =
            Action.looks("PERSON_VIEW", PERMISSION, Action.Scope.ANYWHERE, PersonSummary.class);

    private static final int PAGE = 50;

    private final UseCases useCases;
    private final PersonStore people;

    ViewPeople(UseCases useCases, PersonStore people) {
        this.useCases = useCases;
        this.people = people;
    }

    /** Some people in the order of their names, and after whom to go on; empty where nobody follows. */
    public record Page(List<PersonSummary> people, Optional<PersonId> next) {

        public Page {
            people = List.copyOf(people);
        }
    }

    public Outcome<Page> list(Actor actor, Optional<PersonId> after) {
        return useCases.perform(actor, LIST, Target.none(), work -> {
            var found = people.page(work, after, PAGE + 1, false);
            return Outcome.done(
                    found.size() <= PAGE
                            ? new Page(found, Optional.empty())
                            : new Page(
                                    found.subList(0, PAGE),
                                    Optional.of(found.get(PAGE - 1).id())));
        });
    }

    public Outcome<PersonSummary> view(Actor actor, PersonId person) {
        return useCases.perform(
                actor,
                VIEW,
                Target.of("person", person),
                work -> people.find(work, person)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Plain.PERSON_UNKNOWN)));
    }
}
