package uk.co.pharmacyiq.controlled.checking;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.RegisterPages;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Books;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Count;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Result;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Verdict;
import uk.co.pharmacyiq.controlled.checking.ResultStore.Settled;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Takes what one person counted of one section; with the second that counts alike, the check has its result. */
@Component
class Checks {

    private final CheckStore checks;
    private final ResultStore results;
    private final RegisterPages register;
    private final CheckSettings settings;
    private final Discrepancies cases;

    Checks(
            CheckStore checks,
            ResultStore results,
            RegisterPages register,
            CheckSettings settings,
            Discrepancies cases) {
        this.checks = checks;
        this.results = results;
        this.register = register;
        this.settings = settings;
        this.cases = cases;
    }

    /**
     * Takes a count, or the word of a second person that they counted together with the first.
     *
     * @param found as it was found; it is held from here on, so that nobody enters anything meanwhile
     * @param counted empty where they agree with the count before theirs
     */
    Outcome<BalanceCheck> take(Work work, Section found, Optional<BigDecimal> counted) {
        if (!(work.actor() instanceof Actor.Person person) || person.isService()) {
            return refused(CheckRefusal.INDIVIDUALS_ONLY);
        }
        var section = register.hold(work, found);
        var before = underWay(work, section);
        var latest = before.map(BalanceCheck::latest);
        if (latest.filter(count -> count.by().equals(person.id())).isPresent()) {
            return refused(CheckRefusal.SAME_PERSON);
        }
        if (latest.filter(count -> count.session().equals(person.session())).isPresent()) {
            return refused(CheckRefusal.SAME_SESSION);
        }
        if (counted.isEmpty() && latest.isEmpty()) {
            return refused(CheckRefusal.NOTHING_TO_AGREE);
        }
        var books = new Books(section.last(), section.balance());
        // Whoever agrees says that the first count was right when it was made.
        var quantity = counted.orElseGet(() -> latest.orElseThrow().variance().add(section.balance()));
        if (quantity.signum() < 0) {
            return refused(CheckRefusal.COUNT_AGAIN);
        }
        var count = new Count(person.id(), person.session(), work.now(), quantity, books, counted.isEmpty());
        var all = new ArrayList<>(before.map(BalanceCheck::counts).orElse(List.of()));
        all.add(count);
        var id = before.map(BalanceCheck::id).orElseGet(() -> checks.begin(work, section.id()));
        checks.count(work, id, all.size(), count);
        var result = latest.filter(first -> first.variance().compareTo(count.variance()) == 0)
                .map(_ -> settle(work, section, id, count));
        return done(new BalanceCheck(id, section.id(), all, result));
    }

    /** What waits for another count of a section. */
    Optional<BalanceCheck> underWay(Work work, Section section) {
        return checks.underWay(work, section.premises()).stream()
                .filter(check -> check.section().equals(section.id()))
                .findFirst();
    }

    private Result settle(Work work, Section section, UUID id, Count count) {
        var before = results.of(work, section.id(), 1).stream().findFirst();
        var since = results.since(work, section.id(), before);
        var tolerance = settings.tolerance(work, section.premises());
        var fresh = fresh(count.variance(), before, since.belated());
        var verdict = Judgement.of(
                section,
                count.variance(),
                fresh,
                Judgement.Allowance.of(tolerance, since.throughput()),
                cases.open(work, section.id()).isPresent());
        var result = new Result(
                count.books(), count.quantity(), count.variance(), fresh, since.throughput(), verdict, work.now());
        results.add(work, id, section.id(), result, tolerance);
        work.note("check." + section.id(), verdict + ", variance " + Section.plain(count.variance()));
        if (verdict == Verdict.VARIANCE) {
            cases.differs(work, section, id, result);
        }
        return result;
    }

    /**
     * What of a variance came since the check before. An entry that was made good since may have been wrong in words (then the
     * variance before held it) or in fact (then it did not): whichever leaves less to explain.
     */
    private static BigDecimal fresh(BigDecimal variance, Optional<Settled> before, BigDecimal belated) {
        var grown =
                variance.subtract(before.map(each -> each.result().variance()).orElse(BigDecimal.ZERO));
        var madeGood = grown.add(belated);
        return grown.abs().compareTo(madeGood.abs()) <= 0 ? grown : madeGood;
    }
}
