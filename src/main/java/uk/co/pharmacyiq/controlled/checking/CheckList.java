package uk.co.pharmacyiq.controlled.checking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.RegisterPages;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Result;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Verdict;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Work;

/** Knows which sections of premises are to be checked, those due first, and flags them in the register. */
@Component
class CheckList implements ViewRegister.Flags {

    private final RegisterPages register;
    private final Past past;
    private final OverdueStore overdue;
    private final DiscrepancyStore cases;

    CheckList(RegisterPages register, Past past, OverdueStore overdue, DiscrepancyStore cases) {
        this.register = register;
        this.past = past;
        this.overdue = overdue;
        this.cases = cases;
    }

    /** Those that are due first; last those that hold nothing and were found so. */
    List<CheckState> at(Work work, PremisesId premises) {
        var latest = past.results().latest(work, premises);
        var begun = overdue.begun(work, premises);
        var underWay = past.checks().underWay(work, premises).stream()
                .collect(Collectors.toMap(BalanceCheck::section, Function.identity()));
        var doubted = cases.at(work, premises).stream()
                .filter(Discrepancy::isOpen)
                .map(Discrepancy::section)
                .collect(Collectors.toSet());
        long days = past.settings().between(work, premises).toDays();
        return register.sections(work, premises).stream()
                .map(section -> {
                    var last = Optional.ofNullable(latest.get(section.id())).map(ResultStore.Settled::result);
                    var started = begun.getOrDefault(section.id(), work.now());
                    var since =
                            day(last.map(Result::at).filter(started::isBefore).orElse(started));
                    return new CheckState(
                            section,
                            since,
                            last,
                            Optional.ofNullable(underWay.get(section.id())),
                            since.plusDays(days),
                            needed(section, last),
                            doubted.contains(section.id()));
                })
                .sorted(Comparator.comparing((CheckState state) -> !state.needed())
                        .thenComparing(CheckState::dueOn))
                .toList();
    }

    private static boolean needed(Section section, Optional<Result> last) {
        boolean foundEmpty = last.filter(
                        each -> each.verdict() == Verdict.AGREED && each.books().entry() == section.last())
                .isPresent();
        return section.balance().signum() != 0 || !foundEmpty;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LondonTime.ZONE);
    }

    @Override
    public Map<SectionId, List<ViewRegister.Flag>> flags(Work work, PremisesId premises) {
        var all = new HashMap<SectionId, List<ViewRegister.Flag>>();
        for (var state : at(work, premises)) {
            var overdue = state.isOverdue(work.today())
                    ? Optional.of(new ViewRegister.Flag(
                            "Not checked for " + state.days(work.today()) + " days", "soon", "/controlled/checks"))
                    : Optional.<ViewRegister.Flag>empty();
            var doubt = state.openCase()
                    ? Optional.of(new ViewRegister.Flag("Discrepancy open", "expired", "/controlled/discrepancies"))
                    : Optional.<ViewRegister.Flag>empty();
            all.put(
                    state.section().id(),
                    Stream.concat(overdue.stream(), doubt.stream()).toList());
        }
        return all;
    }
}
