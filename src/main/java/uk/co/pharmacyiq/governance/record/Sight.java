package uk.co.pharmacyiq.governance.record;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.inspection.Area;
import uk.co.pharmacyiq.governance.inspection.EnterByPass;
import uk.co.pharmacyiq.governance.inspection.InspectionRefusal;
import uk.co.pharmacyiq.governance.inspection.Scope;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * How much of the record somebody sees: all of their organisation's, that of the premises where they hold a permission, or
 * what their pass is for.
 *
 * @param premises entries at these premises only; empty at all of them and at none
 * @param pass within this scope only
 * @param areas of it these only; empty for all
 */
record Sight(Optional<Set<PremisesId>> premises, Optional<Scope> pass, Set<Area> areas) {

    boolean covers(Entry entry) {
        var where = entry.where().premises();
        var about = new Scope.Subject(entry.what().subjectType(), entry.what().subjectId());
        return (premises.isEmpty() || where.filter(premises.get()::contains).isPresent())
                && (areas.isEmpty()
                        || areas.stream()
                                .anyMatch(area -> area.admits(entry.what().action())))
                && (pass.isEmpty() || pass.get().covers(entry.taken(), where, about));
    }

    /** Whether nothing between two moments is kept from them. */
    boolean seesAll(Instant begins, Instant ends) {
        return premises.isEmpty()
                && areas.isEmpty()
                && pass.map(scope -> scope.premises().isEmpty()
                                && scope.subject().isEmpty()
                                && !begins.isBefore(scope.from())
                                && !ends.isAfter(scope.until()))
                        .orElse(true);
    }

    /** Finds out, within the work at hand, so that a pass taken back shows nothing from that moment on. */
    @Component
    static class Finder {

        private final UseCases useCases;
        private final EnterByPass passes;

        Finder(UseCases useCases, EnterByPass passes) {
            this.useCases = useCases;
            this.passes = passes;
        }

        Outcome<Sight> of(Work work, String permission) {
            return switch (work.actor()) {
                case Actor.Person person -> done(new Sight(premises(person, permission), Optional.empty(), Set.of()));
                case Actor.Visitor _ ->
                    passes.good(work)
                            .<Outcome<Sight>>map(
                                    pass -> done(new Sight(Optional.empty(), Optional.of(pass.scope()), pass.areas())))
                            .orElseGet(() -> refused(InspectionRefusal.PASS_NOT_GOOD));
                case Actor.Operator _ -> done(new Sight(Optional.empty(), Optional.empty(), Set.of()));
            };
        }

        private Optional<Set<PremisesId>> premises(Actor.Person person, String permission) {
            var held = useCases.rights(person).held();
            return held.everywhere().contains(permission)
                    ? Optional.empty()
                    : Optional.of(held.at().entrySet().stream()
                            .filter(at -> at.getValue().contains(permission))
                            .map(java.util.Map.Entry::getKey)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
