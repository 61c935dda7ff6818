package uk.co.pharmacyiq.governance.inspection;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Lists the passes an organisation gave, newest first. */
@Service
public class ViewInspections {

    private static final Action<Passes> ACTION =
            Action.looks("INSPECTIONS_LIST", LetInspectorIn.PERMISSION, Action.Scope.ORGANISATION, Passes.class);

    /**
     * Passes as they stood at a moment, with the names of those who gave them and of the premises they are for.
     *
     * @param premises all premises of the organisation, by name
     */
    public record Passes(
            Instant at, List<Inspection> passes, Map<PersonId, String> people, Map<PremisesId, String> premises) {}

    private final UseCases useCases;
    private final InspectionStore inspections;
    private final Organisations organisations;
    private final PeopleNames people;

    ViewInspections(UseCases useCases, InspectionStore inspections, Organisations organisations, PeopleNames people) {
        this.useCases = useCases;
        this.inspections = inspections;
        this.organisations = organisations;
        this.people = people;
    }

    public Outcome<Passes> list(Actor actor) {
        return useCases.perform(
                actor,
                ACTION,
                Target.none(),
                work -> done(new Passes(
                        work.now(),
                        inspections.list(work, false),
                        people.names(work),
                        organisations.view(work).premises().stream()
                                .collect(Collectors.toUnmodifiableMap(Premises::id, Premises::name)))));
    }
}
