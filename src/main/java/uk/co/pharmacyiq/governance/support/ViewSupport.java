package uk.co.pharmacyiq.governance.support;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.inspection.Inspection;
import uk.co.pharmacyiq.governance.inspection.Passes;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows whom of the vendor an organisation let in, and who is in now. */
@Service
public class ViewSupport {

    private static final Action<Visits> LIST =
            Action.looks("SUPPORT_LIST", OpenSupport.PERMISSION, Action.Scope.ORGANISATION, Visits.class);

    private static final Action<Integer> CHECK =
            Action.looks("SUPPORT_CHECK", OpenSupport.PERMISSION, Action.Scope.ORGANISATION, Integer.class);

    /** Passes as they stood at a moment, with the names of those who gave them. */
    public record Visits(Instant at, List<Inspection> passes, Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final Passes passes;
    private final PeopleNames people;

    ViewSupport(UseCases useCases, Passes passes, PeopleNames people) {
        this.useCases = useCases;
        this.passes = passes;
        this.people = people;
    }

    public Outcome<Visits> list(Actor actor) {
        return useCases.perform(
                actor,
                LIST,
                Target.none(),
                work -> done(new Visits(work.now(), passes.ofSupport(work), people.names(work))));
    }

    /** How many are in now. */
    public Outcome<Integer> open(Actor actor) {
        return useCases.perform(
                actor,
                CHECK,
                Target.none(),
                work -> done((int) passes.ofSupport(work).stream()
                        .filter(pass -> pass.isGood(work.now()))
                        .count()));
    }
}
