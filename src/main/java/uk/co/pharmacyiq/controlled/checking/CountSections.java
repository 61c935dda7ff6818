package uk.co.pharmacyiq.controlled.checking;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.RegisterPages;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Verdict;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Enters what one person counted, of one section or of a round of them. Where somebody else counted before and both come to
 * the same, the check is compared with the register; nobody is told its balance before (CD-20).
 */
@Service
public class CountSections {

    public static final String PERMISSION = "controlled.check";

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_COUNT_ADD";

    private static final Action<Counted> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Counted.class);

    /** What was counted, section by section. */
    public record Request(PremisesId premises, List<Line> lines) {
        public Request {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One section.
     *
     * @param counted in the section's unit, set-apart stock included; empty where they counted together with the person before
     *     and agree with what that one entered
     */
    public record Line(SectionId section, Optional<BigDecimal> counted) {}

    /** What came of it: how many wait for a second person, count anew, agree, and differ. */
    public record Counted(int waiting, int disputed, int agreed, int tolerated, int differing) {

        static Counted of(List<BalanceCheck> checks) {
            return new Counted(
                    (int) checks.stream()
                            .filter(each -> each.result().isEmpty() && !each.isDisputed())
                            .count(),
                    (int) checks.stream().filter(BalanceCheck::isDisputed).count(),
                    verdicts(checks, Verdict.AGREED),
                    verdicts(checks, Verdict.OVERAGE) + verdicts(checks, Verdict.KNOWN),
                    verdicts(checks, Verdict.VARIANCE));
        }

        private static int verdicts(List<BalanceCheck> checks, Verdict verdict) {
            return (int) checks.stream()
                    .filter(each -> each.result()
                            .filter(result -> result.verdict() == verdict)
                            .isPresent())
                    .count();
        }
    }

    private final UseCases useCases;
    private final RegisterPages register;
    private final Checks checks;

    CountSections(UseCases useCases, RegisterPages register, Checks checks) {
        this.useCases = useCases;
        this.register = register;
        this.checks = checks;
    }

    public Outcome<Counted> count(Actor.Person actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> count(work, request));
    }

    private Outcome<Counted> count(Work work, Request request) {
        var all = new ArrayList<BalanceCheck>();
        // Always in one order, so that two rounds at once do not wait for each other.
        for (var line : request.lines().stream()
                .sorted(Comparator.comparing(each -> each.section().value()))
                .toList()) {
            Outcome<BalanceCheck> taken = register.find(work, request.premises(), line.section())
                    .map(section -> checks.take(work, section, line.counted()))
                    .orElseGet(() -> refused(CheckRefusal.SECTION_UNKNOWN));
            switch (taken) {
                case Done<BalanceCheck>(var check) -> all.add(check);
                case Refused<BalanceCheck>(var no) -> {
                    return refused(no);
                }
            }
        }
        work.note("sections", all.size());
        return done(Counted.of(all));
    }
}
