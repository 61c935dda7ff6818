package uk.co.pharmacyiq.inventory.counting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * What is counted at one place, and how far it has come.
 *
 * @param blind whether nobody is told what the books say before they have counted
 */
public record Sheet(
        UUID id, Place place, boolean blind, Instant begunAt, Optional<Instant> finishedAt, List<Line> lines) {

    public Sheet {
        lines = List.copyOf(lines);
    }

    /** How far a line has come. */
    public enum State {
        TO_COUNT,
        COUNT_AGAIN,
        COUNTED,
        ADJUSTED,
        /** A register drug: its balance is checked with the controlled drugs. */
        REGISTER
    }

    /** A counting, and what came of it. */
    public record Counted(UUID entry, Instant at, Comparison comparison) {}

    /**
     * A batch to count.
     *
     * @param book what the books say now; empty where the sheet is blind and it has not been counted
     */
    public record Line(
            Lot lot,
            String name,
            Quantity packSize,
            String unit,
            State state,
            Optional<BigDecimal> book,
            Optional<Counted> counted) {

        /** Whether somebody has to decide about it. */
        public boolean open() {
            return state == State.COUNTED
                    && counted.filter(one -> switch (one.comparison().result()) {
                                case DIFFERS, UNSURE -> true;
                                case AGREES, EXPLAINED -> false;
                            })
                            .isPresent();
        }

        public boolean toCount() {
            return state == State.TO_COUNT || state == State.COUNT_AGAIN;
        }
    }

    public Optional<Line> line(Lot lot) {
        return lines.stream().filter(line -> line.lot().equals(lot)).findFirst();
    }

    /** The line whose latest counting this is. */
    public Optional<Line> counted(UUID entry) {
        return lines.stream()
                .filter(line ->
                        line.counted().filter(one -> one.entry().equals(entry)).isPresent())
                .findFirst();
    }
}
