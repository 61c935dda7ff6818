package uk.co.pharmacyiq.inventory.counting;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.AdjustStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** Corrects the books by one difference, where it is certain, and says what differences are worth. */
@Component
class Correcting {

    private final AdjustStock adjustStock;
    private final CountStore store;
    private final CountSettings settings;
    private final Pricing pricing;

    Correcting(AdjustStock adjustStock, CountStore store, CountSettings settings, Pricing pricing) {
        this.adjustStock = adjustStock;
        this.store = store;
        this.settings = settings;
        this.pricing = pricing;
    }

    /** Answers the movement. */
    Outcome<UUID> correct(Work work, Sheet sheet, Sheet.Line line, SettleCount.Item item) {
        var counted = line.counted().orElseThrow();
        if (line.state() == Sheet.State.ADJUSTED) {
            return refused(CountRefusal.DECIDED);
        }
        return switch (counted.comparison().result()) {
            case AGREES, EXPLAINED -> refused(CountRefusal.NO_DIFFERENCE);
            case UNSURE -> refused(CountRefusal.MOVED);
            case DIFFERS ->
                counted.at().plus(settings.slack(work)).isAfter(work.now())
                        ? refused(CountRefusal.TOO_FRESH)
                        : post(work, sheet, line, item);
        };
    }

    private Outcome<UUID> post(Work work, Sheet sheet, Sheet.Line line, SettleCount.Item item) {
        var difference = line.counted().orElseThrow().comparison().difference();
        var shift = new Shift(
                sheet.place().premises(),
                line.lot(),
                new Quantity(difference.abs()),
                sheet.place().id(),
                Optional.empty(),
                Optional.of(item.why()),
                Optional.empty());
        var direction = difference.signum() > 0 ? AdjustStock.Direction.IN : AdjustStock.Direction.OUT;
        return switch (adjustStock.carryOut(work, new AdjustStock.Request(shift, direction))) {
            case Outcome.Done<?>(var posted) -> {
                var movement = ((Posted) posted).movement();
                yield store.decide(work, item.entry(), "ADJUSTED", Optional.of(movement))
                        ? done(movement)
                        : refused(CountRefusal.DECIDED);
            }
            case Outcome.Refused<?>(var reason) -> refused(reason);
        };
    }

    /** Whether it is more than one person may accept: up and down are added, they do not make up for each other. */
    boolean isMuch(Work work, List<Sheet.Line> lines) {
        var priced = pricing.of(
                work, lines.stream().map(line -> line.lot().product()).toList());
        long pence = 0;
        for (var line : lines) {
            var units = difference(line).abs();
            var size = line.packSize().value();
            var worth = priced.pence(line.lot().product(), units, size);
            if (worth.isEmpty() && units.compareTo(size.multiply(BigDecimal.valueOf(settings.mostPacks(work)))) > 0) {
                return true;
            }
            pence += worth.orElse(0L);
        }
        return pence > settings.mostPence(work);
    }

    /** {@code Dispensary shelves: 2 tablets less of Paracetamol ..., batch A1}. */
    String words(Sheet sheet, List<Sheet.Line> lines) {
        var text = sheet.place().name() + ": "
                + lines.stream().map(Correcting::words).collect(Collectors.joining("; "));
        return text.length() <= 1_000 ? text : text.substring(0, 1_000) + " ...";
    }

    private static String words(Sheet.Line line) {
        var difference = difference(line);
        return new PackText(new Quantity(difference.abs()), line.packSize(), line.unit()).text()
                + (difference.signum() < 0 ? " less of " : " more of ") + line.name() + ", batch "
                + line.lot().batch().value();
    }

    private static BigDecimal difference(Sheet.Line line) {
        return line.counted().orElseThrow().comparison().difference();
    }
}
