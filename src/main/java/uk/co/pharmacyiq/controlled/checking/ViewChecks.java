package uk.co.pharmacyiq.controlled.checking;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.RegisterPages;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.SectionId;
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

/** Shows which sections are to be checked, what came of the checks of one, and whether a liquid drifts. */
@Service
public class ViewChecks {

    public static final String PERMISSION = ViewRegister.PERMISSION;

    private static final int MOST = 104;

    private static final Action<Listing> LIST =
            Action.looks("REGISTER_COUNT_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);
    private static final Action<View> VIEW =
            Action.looks("REGISTER_COUNT_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    /** The sections of premises, those due first. */
    public record Listing(List<CheckState> states, Map<PersonId, String> people, LocalDate today) {}

    /**
     * The checks of one section, the latest first.
     *
     * @param drift of a liquid; empty for everything else
     */
    public record View(
            Section section, List<BalanceCheck> checks, Optional<Drift> drift, Map<PersonId, String> people) {}

    private final UseCases useCases;

    private final CheckList checkList;
    private final Past past;
    private final RegisterPages register;
    private final PeopleNames people;

    ViewChecks(UseCases useCases, CheckList checkList, Past past, RegisterPages register, PeopleNames people) {
        this.useCases = useCases;
        this.checkList = checkList;
        this.past = past;
        this.register = register;
        this.people = people;
    }

    public Outcome<Listing> list(Actor actor, PremisesId premises) {
        return useCases.perform(
                actor,
                LIST,
                Target.at(premises),
                work -> done(new Listing(checkList.at(work, premises), people.names(work), work.today())));
    }

    public Outcome<View> view(Actor actor, PremisesId premises, SectionId id) {
        return useCases.perform(
                actor,
                VIEW,
                Target.at(premises).about("register-section", id),
                work -> register.find(work, premises, id)
                        .map(section -> done(view(work, section)))
                        .orElseGet(() -> refused(CheckRefusal.SECTION_UNKNOWN)));
    }

    private View view(Work work, Section section) {
        var settled = past.results().of(work, section.id(), MOST);
        var checks = settled.stream()
                .map(each -> new BalanceCheck(
                        each.check(),
                        section.id(),
                        past.checks().counts(work, each.check()),
                        Optional.of(each.result())))
                .toList();
        var drift = Judgement.isLiquid(section)
                ? Optional.of(Drift.of(
                        settled.reversed().stream()
                                .map(ResultStore.Settled::result)
                                .toList(),
                        past.settings().tolerance(work, section.premises())))
                : Optional.<Drift>empty();
        return new View(section, checks, drift, people.names(work));
    }
}
