package uk.co.pharmacyiq.inventory.ledger;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.work.Work;

/** Where every movement is entered: when it happened is checked, it is posted, and the record is told what it was. */
@Component
public class Ledger {

    private static final Duration FAST_CLOCKS = Duration.ofMinutes(2);
    private static final Duration LONGEST_AGO = Duration.ofDays(31);

    private final StockStore stock;
    private final RegisterSide register;
    private final ApplicationEventPublisher events;

    Ledger(StockStore stock, RegisterSide register, ApplicationEventPublisher events) {
        this.stock = stock;
        this.register = register;
        this.events = events;
    }

    /** When it happened: as the person says, within bounds, or now. */
    public Outcome<Instant> when(Work work, Optional<Instant> occurredAt) {
        var at = occurredAt.orElse(work.now());
        if (at.isAfter(work.now().plus(FAST_CLOCKS))) {
            return refused(StockRefusal.Plain.IN_FUTURE);
        }
        if (at.isBefore(work.now().minus(LONGEST_AGO))) {
            return refused(StockRefusal.Plain.TOO_LONG_AGO);
        }
        return done(at);
    }

    /**
     * Posts a movement and tells the record. What belongs in the controlled-drugs register is entered there in the same work,
     * or nothing happens (CD-02).
     */
    public Outcome<Posted> enter(Work work, Movement movement) {
        return enter(work, movement, work.person());
    }

    /** The same where nobody is at work, on the word of somebody who said so before. */
    public Outcome<Posted> enter(Work work, Movement movement, PersonId onWordOf) {
        if (movement.why().filter(why -> why.reason() == Reason.PATIENT_RETURN).isPresent()) {
            return refused(StockRefusal.Plain.PATIENT_RETURN);
        }
        var posted = post(work, movement, onWordOf);
        return register.enter(work, movement).then(_ -> done(posted));
    }

    /** Posts a movement whose register side the caller writes in the same work; without it nothing can be committed. */
    public Posted enterBeside(Work work, Movement movement) {
        return post(work, movement, work.person());
    }

    private Posted post(Work work, Movement movement, PersonId person) {
        var words = stock.post(work, movement, person);
        events.publishEvent(new StockEntered(work, movement, person));
        work.about("movement", movement.id());
        work.note("kind", movement.kind().name());
        work.note("lines", describe(movement.lines()));
        LineWords.note(work, movement.lines(), words);
        movement.links().otherPremises().ifPresent(other -> work.note("other-premises", other));
        movement.links().reverses().ifPresent(reversed -> work.note("reverses", reversed));
        movement.why().ifPresent(why -> {
            work.note("reason", why.reason().code());
            if (!why.note().isEmpty()) {
                work.note("note", why.note());
            }
        });
        return new Posted(movement.id(), movement.kind(), movement.premises(), work.now(), movement.lines());
    }

    /** All that premises hold of a product, held until the work ends. */
    public Shelf lockShelf(Work work, PremisesId premises, DmdCode product) {
        return stock.lockShelf(work, premises, product);
    }

    /** Remembers the packs the organisation keeps, as the catalogue describes them now. */
    public void keep(Work work, Collection<Pack> packs) {
        stock.keep(work, packs);
    }

    private static String describe(List<Line> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(line.quantity())
                    .append(" of ")
                    .append(line.lot().product())
                    .append(" batch ")
                    .append(line.lot().batch().value())
                    .append(" expiry ")
                    .append(line.lot().expiry().lastDay());
            line.from().ifPresent(place -> text.append(" from ").append(place));
            line.to().ifPresent(place -> text.append(" to ").append(place));
        }
        return text.length() <= 4_000 ? text.toString() : text.substring(0, 4_000) + " ...";
    }
}
