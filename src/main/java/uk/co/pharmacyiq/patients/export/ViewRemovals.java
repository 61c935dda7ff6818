package uk.co.pharmacyiq.patients.export;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import uk.co.pharmacyiq.work.Work;

/** Shows which lists of patients left, which are overdue, and of which one a leaked piece is. It shows no patient. */
@Service
public class ViewRemovals {

    private static final String PERMISSION = AllowPatientExport.PERMISSION;

    private static final Action<Listing> LIST =
            Action.looks("PATIENTS_EXPORTS_LIST", PERMISSION, Action.Scope.ORGANISATION, Listing.class);

    private static final Action<Listing> VIEW =
            Action.looks("PATIENTS_EXPORT_VIEW", PERMISSION, Action.Scope.ORGANISATION, Listing.class);

    private static final Action<Listing> TRACE =
            Action.looks("PATIENTS_EXPORT_CHECK", PERMISSION, Action.Scope.ORGANISATION, Listing.class);

    private static final Action<Integer> OVERDUE =
            Action.looks("PATIENTS_EXPORTS_OVERDUE_CHECK", PERMISSION, Action.Scope.ORGANISATION, Integer.class);

    /** Removal records, latest first, with the names of people and premises. */
    public record Listing(
            List<Removal> removals,
            Map<PersonId, String> people,
            Map<PremisesId, String> premises,
            LocalDate today,
            Instant now) {}

    private final UseCases useCases;
    private final RemovalStore removals;
    private final Organisations organisations;
    private final PeopleNames people;

    ViewRemovals(UseCases useCases, RemovalStore removals, Organisations organisations, PeopleNames people) {
        this.useCases = useCases;
        this.removals = removals;
        this.organisations = organisations;
        this.people = people;
    }

    public Outcome<Listing> list(Actor actor) {
        return useCases.perform(actor, LIST, Target.none(), work -> done(listing(work, removals.latest(work))));
    }

    public Outcome<Listing> view(Actor actor, UUID removal) {
        return useCases.perform(
                actor,
                VIEW,
                Target.of("removal", removal),
                work -> removals.find(work, removal)
                        .<Outcome<Listing>>map(found -> done(listing(work, List.of(found))))
                        .orElseGet(() -> refused(ExportRefusal.UNKNOWN)));
    }

    /** The exports of which a piece of a list is: by the mark on its lines, or by the imaginary patient in it. */
    public Outcome<Listing> trace(Actor actor, String piece) {
        return useCases.perform(actor, TRACE, Target.none(), work -> {
            var found = removals.latest(work).stream()
                    .filter(removal -> piece.contains(removal.id().toString())
                            || removal.canary()
                                    .filter(canary -> canary.isIn(piece))
                                    .isPresent())
                    .toList();
            work.fact("found", found.size());
            return done(listing(work, found));
        });
    }

    /** How many lists should be back and are not. */
    public Outcome<Integer> overdue(Actor actor) {
        return useCases.perform(actor, OVERDUE, Target.none(), work -> done(removals.overdue(work)));
    }

    private Listing listing(Work work, List<Removal> found) {
        return new Listing(
                found,
                people.names(work),
                organisations.view(work).premises().stream().collect(Collectors.toMap(Premises::id, Premises::name)),
                work.today(),
                work.now());
    }
}
