package uk.co.pharmacyiq.governance.handover;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows which premises are offered, were handed over or were taken over, and what still stands in the way. */
@Service
public class ViewHandovers {

    private static final Action<View> ACTION =
            Action.looks("PREMISES_HANDOVERS_VIEW", OfferPremises.PERMISSION, Action.Scope.ORGANISATION, View.class);

    /**
     * Everything of this organisation, the newest first.
     *
     * @param stillOpen by offer, what must be brought to an end at the premises before they can be taken over
     */
    public record View(
            List<Handover> handovers,
            List<Premises> premises,
            Map<UUID, List<String>> stillOpen,
            Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final Own own;
    private final HandoverStore handovers;
    private final PeopleNames people;

    ViewHandovers(UseCases useCases, Own own, HandoverStore handovers, PeopleNames people) {
        this.useCases = useCases;
        this.own = own;
        this.handovers = handovers;
        this.people = people;
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var all = handovers.all(work).reversed();
            var open = new LinkedHashMap<UUID, List<String>>();
            all.stream()
                    .filter(Handover::stands)
                    .forEach(each -> open.put(each.id(), own.stillOpen(work, each.premises())));
            return done(new View(all, own.premises(work), open, people.names(work)));
        });
    }
}
