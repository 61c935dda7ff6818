package uk.co.pharmacyiq.tenancy.contract;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the contract of now, and who accepted which version when. */
@Service
public class ViewContract {

    public static final String PERMISSION = "organisation.duties";

    private static final Action<View> ACTION =
            Action.looks("CONTRACT_VIEW", PERMISSION, Action.Scope.ORGANISATION, View.class);

    /**
     * The text of now and what was accepted, newest first.
     *
     * @param inForce whether one of them still counts
     */
    public record View(
            ContractText current, boolean inForce, List<Acceptance> acceptances, Map<PersonId, String> people) {

        /** Whether the very text of now was accepted. */
        public boolean currentAccepted() {
            return acceptances.stream()
                    .anyMatch(each -> each.signature().version().equals(current.version()));
        }
    }

    private final UseCases useCases;
    private final Contracts contracts;
    private final ContractTexts texts;
    private final ContractStore store;
    private final PeopleNames people;

    ViewContract(UseCases useCases, Contracts contracts, ContractTexts texts, ContractStore store, PeopleNames people) {
        this.useCases = useCases;
        this.contracts = contracts;
        this.texts = texts;
        this.store = store;
        this.people = people;
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(
                actor,
                ACTION,
                Target.none(),
                work -> done(new View(
                        texts.current(work.today()), contracts.inForce(work), store.list(work), people.names(work))));
    }
}
