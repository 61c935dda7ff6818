package uk.co.pharmacyiq.controlled.checking;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Notes on the record, once a day for each section, that it was not checked in time, and tells the pharmacists (CD-21). */
@Service
class WatchChecks {

    private static final String PERMISSION = "controlled.check-watch";

    private static final Action<Overdue> FIND =
            Action.looks("REGISTER_OVERDUE_LIST", PERMISSION, Action.Scope.OPERATOR, Overdue.class);

    private static final Action<Boolean> NOTE =
            Action.changes("REGISTER_OVERDUE_ADD", PERMISSION, Action.Scope.OPERATOR, Boolean.class);

    /** What is overdue and was not noted today. */
    record Overdue(List<CheckState> sections) {}

    private final UseCases useCases;
    private final CheckList checkList;
    private final OverdueStore overdue;
    private final TellHolders tellHolders;

    WatchChecks(UseCases useCases, CheckList checkList, OverdueStore overdue, TellHolders tellHolders) {
        this.useCases = useCases;
        this.checkList = checkList;
        this.overdue = overdue;
        this.tellHolders = tellHolders;
    }

    /** One round; answers how many sections were noted. */
    int watch(OrganisationId organisation) {
        var actor = Actor.Operator.of(organisation, "balance checks");
        int noted = 0;
        if (useCases.perform(actor, FIND, Target.none(), this::find) instanceof Done<Overdue>(var found)) {
            var told = new HashSet<PremisesId>();
            for (var state : found.sections()) {
                noted += note(actor, state, found, told) instanceof Done<Boolean>(var fresh) && fresh ? 1 : 0;
            }
        }
        return noted;
    }

    private Outcome<Overdue> find(Work work) {
        var noted = overdue.notedToday(work);
        return done(new Overdue(overdue.premises(work).stream()
                .flatMap(premises -> checkList.at(work, premises).stream())
                .filter(state -> state.isOverdue(work.today()))
                .filter(state -> !noted.contains(state.section().id()))
                .toList()));
    }

    private Outcome<Boolean> note(Actor actor, CheckState state, Overdue found, Set<PremisesId> told) {
        var section = state.section();
        var target = Target.at(section.premises()).about("register-section", section.id());
        return useCases.perform(actor, NOTE, target, work -> {
            long days = state.days(work.today());
            work.note("days", days);
            work.note("section", section.line().title());
            boolean fresh = overdue.note(work, section.id(), days);
            if (fresh && told.add(section.premises())) {
                tell(work, section.premises(), found);
            }
            return done(fresh);
        });
    }

    private void tell(Work work, PremisesId premises, Overdue found) {
        long here = found.sections().stream()
                .filter(state -> state.section().premises().equals(premises))
                .count();
        tellHolders.tell(
                work,
                CloseDiscrepancy.PERMISSION,
                "register-check-overdue",
                (here == 1 ? "One section" : here + " sections")
                        + " of the controlled-drugs register at one of your premises were not checked in time. Two persons count them now.",
                "/premises/" + premises + "/controlled/checks");
    }
}
