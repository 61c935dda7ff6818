package uk.co.pharmacyiq.responsible;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.responsible.authority.Authorisation;
import uk.co.pharmacyiq.responsible.authority.Authorisations;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows what pharmacists allow others to do at premises, what was withdrawn included. */
@Service
public class ViewAuthorisations {

    public static final String PERMISSION = ViewResponsible.PERMISSION;

    private static final Action<View> ACTION =
            Action.looks("RESPONSIBLE_AUTHORISATIONS_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    /** The authorisations, newest first, and what people are called. */
    public record View(List<Authorisation> authorisations, Map<PersonId, String> names) {
        public View {
            authorisations = List.copyOf(authorisations);
            names = Map.copyOf(names);
        }
    }

    private final UseCases useCases;
    private final Authorisations authorisations;
    private final PeopleNames people;

    ViewAuthorisations(UseCases useCases, Authorisations authorisations, PeopleNames people) {
        this.useCases = useCases;
        this.authorisations = authorisations;
        this.people = people;
    }

    public Outcome<View> view(Actor actor, PremisesId premises) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises),
                work -> done(new View(authorisations.at(work, premises), people.names(work))));
    }
}
