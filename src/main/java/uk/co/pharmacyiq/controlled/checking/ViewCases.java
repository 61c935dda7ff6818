package uk.co.pharmacyiq.controlled.checking;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.RegisterPages;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows discrepancy cases, each with its clock, its steps and the words for the accountable officer. */
@Service
public class ViewCases {

    public static final String PERMISSION = ViewRegister.PERMISSION;

    private static final Action<Listing> LIST =
            Action.looks("REGISTER_DISCREPANCY_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);
    private static final Action<View> VIEW =
            Action.looks("REGISTER_DISCREPANCY_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    /** A case and the section it is about. */
    public record Row(Discrepancy discrepancy, Section section) {}

    /** The cases of premises: open ones first, by when they are due. */
    public record Listing(List<Row> rows, Map<PersonId, String> people, Instant now) {}

    /** One case, and what the accountable officer would be told of it now. */
    public record View(Row row, String report, Map<PersonId, String> people, Instant now) {}

    private final UseCases useCases;
    private final DiscrepancyStore cases;
    private final RegisterPages register;
    private final PeopleNames people;

    ViewCases(UseCases useCases, DiscrepancyStore cases, RegisterPages register, PeopleNames people) {
        this.useCases = useCases;
        this.cases = cases;
        this.register = register;
        this.people = people;
    }

    public Outcome<Listing> list(Actor actor, PremisesId premises) {
        return useCases.perform(actor, LIST, Target.at(premises), work -> {
            var rows = cases.at(work, premises).stream()
                    .sorted(Comparator.comparing((Discrepancy found) -> !found.isOpen())
                            .thenComparing(Discrepancy::dueAt))
                    .map(found -> row(work, premises, found))
                    .toList();
            return done(new Listing(rows, people.names(work), work.now()));
        });
    }

    public Outcome<View> view(Actor actor, PremisesId premises, UUID discrepancy) {
        return useCases.perform(
                actor,
                VIEW,
                Target.at(premises).about("discrepancy", discrepancy),
                work -> cases.find(work, premises, discrepancy)
                        .map(found -> done(view(work, premises, found)))
                        .orElseGet(() -> refused(CheckRefusal.CASE_UNKNOWN)));
    }

    private Row row(Work work, PremisesId premises, Discrepancy found) {
        return new Row(found, register.find(work, premises, found.section()).orElseThrow());
    }

    private View view(Work work, PremisesId premises, Discrepancy found) {
        var row = row(work, premises, found);
        var names = people.names(work);
        var called =
                useCases.rights(work.actor()).surroundings().premises().getOrDefault(premises, premises.toString());
        return new View(row, CdaoReport.of(called, row.section(), found, names), names, work.now());
    }
}
