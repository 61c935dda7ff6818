package uk.co.pharmacyiq.simulation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.places.PlaceKind;

/** What lies where, as the model has it. */
final class Stock {

    /** A place; each premises has one of each kind. */
    record At(int where, PlaceKind place) {}

    /** A batch at a place. */
    record Spot(At at, Drug drug, String batch) {}

    /** Part of a movement; no place means that it came from outside, or left. */
    record Line(Drug drug, String batch, long units, Optional<At> from, Optional<At> to) {
        Line reversed() {
            return new Line(drug, batch, units, to, from);
        }
    }

    private final Map<Spot, Long> units;
    private final Map<String, LocalDate> expiries;
    private final Map<At, UUID> places;

    /** @param places orders what is taken where nothing else does, as the database does */
    Stock(Map<String, LocalDate> expiries, Map<At, UUID> places) {
        this.places = Map.copyOf(places);
        this.expiries = Map.copyOf(expiries);
        this.units = new TreeMap<>(comparing((Spot spot) -> spot.at().where())
                .thenComparing(spot -> this.places.get(spot.at()).toString())
                .thenComparing(Spot::drug)
                .thenComparing(Spot::batch)
                .thenComparing(spot -> expiry(spot.batch())));
    }

    LocalDate expiry(String batch) {
        return expiries.get(batch);
    }

    boolean usable(String batch, LocalDate today) {
        return !expiry(batch).isBefore(today);
    }

    long at(At at, Drug drug, String batch) {
        return units.getOrDefault(new Spot(at, drug, batch), 0L);
    }

    void move(List<Line> lines) {
        for (var line : lines) {
            line.from().ifPresent(at -> add(at, line, -line.units()));
            line.to().ifPresent(at -> add(at, line, line.units()));
        }
    }

    private void add(At at, Line line, long change) {
        var spot = new Spot(at, line.drug(), line.batch());
        units.merge(spot, change, Long::sum);
        if (units.get(spot) < 0) {
            throw new AssertionError("the model itself went below zero at " + spot);
        }
        units.remove(spot, 0L);
    }

    /** All that premises hold of a drug, in the order of the database. */
    List<Spot> shelf(int where, Drug drug) {
        return units.keySet().stream()
                .filter(spot -> spot.at().where() == where && spot.drug() == drug)
                .toList();
    }

    List<Spot> all() {
        return List.copyOf(units.keySet());
    }

    /** First to expire, first out; put away before goods-in. */
    List<Spot> usable(int where, Drug drug, LocalDate today) {
        return shelf(where, drug).stream()
                .filter(spot -> spot.at().place().supplies() && usable(spot.batch(), today))
                .sorted(comparing((Spot spot) -> expiry(spot.batch()))
                        .thenComparing(spot -> spot.at().place())
                        .thenComparing(Spot::batch))
                .toList();
    }

    /** For a correction: of the batch first, then of whatever is there. */
    List<Spot> anywhere(int where, Drug drug, String first) {
        return shelf(where, drug).stream()
                .filter(spot -> spot.at().place() != PlaceKind.TRANSIT)
                .sorted(Comparator.comparing(spot -> !spot.batch().equals(first)))
                .toList();
    }

    /** Takes so much from these in turn; empty where there is less. */
    Optional<List<Line>> take(List<Spot> from, long wanted) {
        var lines = new ArrayList<Line>();
        long missing = wanted;
        for (var spot : from) {
            long taken = Math.min(missing, units.getOrDefault(spot, 0L));
            if (taken > 0) {
                lines.add(new Line(spot.drug(), spot.batch(), taken, Optional.of(spot.at()), Optional.empty()));
                missing -= taken;
            }
        }
        return missing > 0 ? Optional.empty() : Optional.of(lines);
    }

    /** As {@link Truth} writes it. */
    List<String> lines() {
        return units.entrySet().stream()
                .map(entry -> "stock " + entry.getKey().at().where() + " "
                        + entry.getKey().at().place() + " " + entry.getKey().drug() + " "
                        + entry.getKey().batch() + " " + entry.getValue())
                .toList();
    }
}
