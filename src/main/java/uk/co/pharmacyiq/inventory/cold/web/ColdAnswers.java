package uk.co.pharmacyiq.inventory.cold.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.cold.Excursion;
import uk.co.pharmacyiq.inventory.cold.Reading;
import uk.co.pharmacyiq.inventory.cold.ViewFridges;

/** What the API answers about fridges. */
final class ColdAnswers {

    private ColdAnswers() {}

    /** A fridge that is on the register now. */
    record FridgeAddedAnswer(UUID id, String name) {}

    /** What became of readings that were sent. */
    record FridgeReadAnswer(int taken, int before, int out, int lots) {}

    /** How a fridge is. */
    record FridgeAnswer(
            UUID id,
            String name,
            UUID place,
            boolean readToday,
            List<String> missed,
            boolean undecided,
            @Nullable ReadingAnswer last) {

        static FridgeAnswer of(ViewFridges.State state) {
            return new FridgeAnswer(
                    state.fridge().id(),
                    state.fridge().name(),
                    state.fridge().place(),
                    state.readToday(),
                    state.missed().stream().map(Object::toString).toList(),
                    state.isUndecided(),
                    state.last().map(ReadingAnswer::of).orElse(null));
        }
    }

    /** A reading. */
    record ReadingAnswer(
            UUID id,
            Instant takenAt,
            BigDecimal current,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            boolean outOfRange,
            String source,
            List<String> notes) {

        static ReadingAnswer of(Reading reading) {
            return new ReadingAnswer(
                    reading.id(),
                    reading.takenAt(),
                    reading.degrees().current(),
                    reading.degrees().lowest().orElse(null),
                    reading.degrees().highest().orElse(null),
                    reading.isOut(),
                    reading.entry().source().name(),
                    reading.notes().stream().map(Reading.Note::text).toList());
        }
    }

    /** A time out of range. */
    record ExcursionAnswer(
            UUID id,
            Instant beganAt,
            @Nullable Instant endedAt,
            @Nullable BigDecimal kineticMean,
            List<ExcursionLotAnswer> lots) {

        static ExcursionAnswer of(Excursion each, List<Reading> readings) {
            return new ExcursionAnswer(
                    each.id(),
                    each.beganAt(),
                    each.endedAt(readings).orElse(null),
                    each.kineticMean(readings).orElse(null),
                    each.lots().stream().map(ExcursionLotAnswer::of).toList());
        }
    }

    /** A lot that was set apart. */
    record ExcursionLotAnswer(
            UUID id,
            String product,
            String batch,
            String expiry,
            BigDecimal quantity,
            @Nullable String decision) {

        static ExcursionLotAnswer of(Excursion.Held held) {
            return new ExcursionLotAnswer(
                    held.id(),
                    held.lot().product().value(),
                    held.lot().batch().value(),
                    held.lot().expiry().toString(),
                    held.quantity().value(),
                    held.decided().map(decided -> decided.decision().name()).orElse(null));
        }
    }

    /** A fridge with the readings of a month. */
    record FridgeDetailAnswer(FridgeAnswer fridge, List<ReadingAnswer> readings, List<ExcursionAnswer> excursions) {

        static FridgeDetailAnswer of(ViewFridges.View view) {
            return new FridgeDetailAnswer(
                    FridgeAnswer.of(view.state()),
                    view.readings().stream().map(ReadingAnswer::of).toList(),
                    view.state().excursions().stream()
                            .map(each -> ExcursionAnswer.of(each, view.readings()))
                            .toList());
        }
    }
}
