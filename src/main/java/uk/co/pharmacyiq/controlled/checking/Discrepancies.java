package uk.co.pharmacyiq.controlled.checking;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.BalanceOverridden;
import uk.co.pharmacyiq.controlled.RegisterPages;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Result;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.Found;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.Step;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.What;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.Work;

/**
 * Opens cases in the work that found a difference, and adds to the one that is open already. At most one is open on a section;
 * whoever calls holds the section.
 */
@Component
class Discrepancies {

    private final DiscrepancyStore cases;
    private final RegisterPages register;
    private final TellHolders tellHolders;

    Discrepancies(DiscrepancyStore cases, RegisterPages register, TellHolders tellHolders) {
        this.cases = cases;
        this.register = register;
        this.tellHolders = tellHolders;
    }

    /** The case that is open on a section. */
    Optional<Discrepancy> open(Work work, SectionId section) {
        return cases.of(work, section).stream().filter(Discrepancy::isOpen).findFirst();
    }

    /** A case that is open, its section held until the work ends, so that no two steps take one number. */
    Outcome<Discrepancy> held(Work work, PremisesId premises, UUID discrepancy) {
        cases.find(work, premises, discrepancy)
                .flatMap(found -> register.find(work, premises, found.section()))
                .ifPresent(section -> register.hold(work, section));
        return cases.find(work, premises, discrepancy)
                .map(found -> found.isOpen() ? done(found) : Outcome.<Discrepancy>refused(CheckRefusal.CLOSED_ALREADY))
                .orElseGet(() -> refused(CheckRefusal.CASE_UNKNOWN));
    }

    /** A check came to something else than the register. */
    void differs(Work work, Section section, UUID check, Result result) {
        var variance = result.variance().signum() == 0 ? result.fresh() : result.variance();
        found(
                work,
                section,
                new Found(Optional.of(check), result.books().entry(), variance, work.now(), work.person()),
                "Counted " + section.amount(result.counted()) + "; the register showed "
                        + section.amount(result.books().balance()));
    }

    /** A pharmacist supplied although the register showed too little: the case stands with the entry or not at all. */
    @EventListener
    void hear(BalanceOverridden overridden) {
        var work = overridden.work();
        var section = overridden.section();
        BigDecimal missing = overridden.missing();
        found(
                work,
                section,
                new Found(Optional.empty(), overridden.entered().number(), missing, work.now(), work.person()),
                "Entry " + overridden.entered().number() + " brought the balance to " + section.amount(missing.negate())
                        + ": " + overridden.reason());
    }

    private void found(Work work, Section section, Found found, String words) {
        var open = open(work, section.id());
        var id = open.map(Discrepancy::id).orElseGet(TimeOrderedId::next);
        if (open.isEmpty()) {
            cases.open(work, id, section.id(), found);
            tellHolders.tell(
                    work,
                    HandleDiscrepancy.PERMISSION,
                    "register-discrepancy",
                    section.line().title() + ": the register and what is there differ by "
                            + section.amount(found.variance()) + ". A discrepancy case is open.",
                    "/premises/" + section.premises() + "/controlled/discrepancies/" + id);
        }
        add(
                work,
                id,
                open.map(Discrepancy::steps).orElse(List.of()).size(),
                open.isEmpty() ? What.NOTED : What.SEEN_AGAIN,
                "",
                words);
        work.note("discrepancy." + section.id(), words);
        work.fact("discrepancy." + section.id(), id);
    }

    /** Adds a step to a case that has so many. */
    void add(Work work, UUID discrepancy, int before, What what, String detail, String words) {
        cases.step(work, discrepancy, before + 1, new Step(what, detail, words, work.person(), work.now()));
    }
}
