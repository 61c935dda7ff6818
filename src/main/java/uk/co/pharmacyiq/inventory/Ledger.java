package uk.co.pharmacyiq.inventory;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Where every movement is entered: when it happened is checked, it is posted, and the record is told what it was. */
@Component
class Ledger {

    private static final Duration FAST_CLOCKS = Duration.ofMinutes(2);
    private static final Duration LONGEST_AGO = Duration.ofDays(31);

    private final StockStore stock;

    Ledger(StockStore stock) {
        this.stock = stock;
    }

    /** When it happened: as the person says, within bounds, or now. */
    Outcome<Instant> when(Work work, Optional<Instant> occurredAt) {
        var at = occurredAt.orElse(work.now());
        if (at.isAfter(work.now().plus(FAST_CLOCKS))) {
            return refused(StockRefusal.Plain.IN_FUTURE);
        }
        if (at.isBefore(work.now().minus(LONGEST_AGO))) {
            return refused(StockRefusal.Plain.TOO_LONG_AGO);
        }
        return done(at);
    }

    Outcome<Posted> enter(Work work, Movement movement) {
        stock.post(work, movement);
        work.about("movement", movement.id());
        work.note("kind", movement.kind().name());
        work.note("lines", describe(movement.lines()));
        movement.why().ifPresent(why -> {
            work.note("reason", why.reason().code());
            if (!why.note().isEmpty()) {
                work.note("note", why.note());
            }
        });
        return done(new Posted(movement.id(), movement.kind(), movement.premises(), work.now(), movement.lines()));
    }

    Shelf lockShelf(Work work, PremisesId premises, Lot lot) {
        return stock.lockShelf(work, premises, lot.product());
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
