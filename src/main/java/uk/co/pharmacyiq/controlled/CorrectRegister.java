package uk.co.pharmacyiq.controlled;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.Register.Correction;
import uk.co.pharmacyiq.controlled.Register.Entered;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Corrects an entry of the register by a footnote with its date and, where the quantity was wrong, a line that makes the
 * balance good; the books of stock follow in the same transaction. Nothing is cancelled, obliterated or altered
 * (regulation 20, CD-11, CD-12).
 */
@Service
public class CorrectRegister {

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_NOTE_ADD";

    private static final Action<Entered> ACTION =
            Action.changes(ACT, Register.PERMISSION, Action.Scope.PREMISES, Entered.class);

    /**
     * Which entry, and what was wrong.
     *
     * @param quantity what the entry should have said; empty where only words were wrong
     */
    public record Request(
            PremisesId premises, SectionId section, long number, String reason, Optional<BigDecimal> quantity) {}

    private final UseCases useCases;
    private final Register register;
    private final RegisterPages pages;
    private final FootnoteStore footnotes;
    private final ObjectProvider<StockSide> stock;

    CorrectRegister(
            UseCases useCases,
            Register register,
            RegisterPages pages,
            FootnoteStore footnotes,
            ObjectProvider<StockSide> stock) {
        this.useCases = useCases;
        this.register = register;
        this.pages = pages;
        this.footnotes = footnotes;
        this.stock = stock;
    }

    public Outcome<Entered> correct(Actor.Person actor, Request request) {
        var target = Target.at(request.premises()).about("register-section", request.section());
        return useCases.perform(actor, ACTION, target, work -> {
            var section = pages.find(work, request.premises(), request.section());
            if (section.isEmpty()) {
                return refused(RegisterRefusal.Plain.SECTION_UNKNOWN);
            }
            var wrong = pages.entries(work, request.section(), request.number(), request.number());
            if (wrong.isEmpty()) {
                return refused(RegisterRefusal.Plain.ENTRY_UNKNOWN);
            }
            var difference = request.quantity()
                    .map(right -> difference(work, section.get(), wrong.getFirst(), right))
                    .orElse(BigDecimal.ZERO);
            return correct(work, section.get(), wrong.getFirst(), difference, request.reason());
        });
    }

    /** What is lacking to what is right, after whatever corrected the entry before. */
    private BigDecimal difference(Work work, Section section, Entry wrong, BigDecimal right) {
        pages.hold(work, section);
        return right.multiply(BigDecimal.valueOf(wrong.change().signum()))
                .subtract(wrong.change())
                .subtract(footnotes.correctedBy(work, section.id(), wrong.number()));
    }

    /** For another module: part of the work already under way; {@code difference} is what the balance lacks. */
    public Outcome<Entered> correct(Work work, Section section, Entry wrong, BigDecimal difference, String reason) {
        Outcome<Correction> correction = difference.signum() == 0
                ? done(Correction.ofWords(reason))
                : stock.getObject()
                        .follow(work, section, wrong, difference, reason)
                        .then(movement -> done(new Correction(reason, difference, Optional.of(movement))));
        return correction.then(
                right -> register.correct(work, section.premises(), section.id(), wrong.number(), right));
    }
}
