package uk.co.pharmacyiq.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.simulation.Stock.At;
import uk.co.pharmacyiq.simulation.Stock.Line;

/** What should be true: a simple account of stock, register and duty, told of each act before its outcome is looked at. */
final class Model {

    static final String DONE = "done";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A movement that stands. */
    record Moved(MovementKind kind, int where, List<Line> lines, OptionalInt transfer, List<Pages.Spot> entries) {}

    private final Stock stock;
    private final Pages pages = new Pages();
    private final List<Duty> duties = List.of(new Duty(0), new Duty(1));
    private final List<Moved> movements = new ArrayList<>();
    private final Map<Integer, Integer> reversedBy = new TreeMap<>();
    private final Corrections corrections;

    Model(Map<String, LocalDate> expiries, Map<At, UUID> places) {
        this.stock = new Stock(expiries, places);
        this.corrections = new Corrections(this);
    }

    Stock stock() {
        return stock;
    }

    Pages pages() {
        return pages;
    }

    Duty duty(int where) {
        return duties.get(where);
    }

    List<Moved> movements() {
        return List.copyOf(movements);
    }

    boolean reversed(int movement) {
        return reversedBy.containsKey(movement);
    }

    /** The outcome an act must have, {@link #DONE} or the code of its refusal; what is done is remembered. */
    String tell(Act act, Instant now) {
        return switch (act) {
            case Act.Receive receive -> receive(receive, now);
            case Act.Shift shift -> shift(shift, now);
            case Act.Issue issue -> issue(issue, now);
            case Act.Send send -> send(send, now);
            case Act.Arrive arrive -> arrive(arrive, now);
            case Act.Reverse reverse -> corrections.reverse(reverse);
            case Act.Correct correct -> corrections.correct(correct);
            case Act.SignOn _, Act.SignOff _, Act.Leave _, Act.Return _ -> Duties.tell(duties, act, now);
        };
    }

    private String receive(Act.Receive act, Instant now) {
        var today = day(now);
        if (act.items().stream().anyMatch(item -> !stock.usable(item.batch(), today))) {
            return "stock-expired";
        }
        var lines = act.items().stream()
                .map(item -> new Line(
                        item.drug(), item.batch(), item.units(), Optional.empty(), at(act.where(), PlaceKind.GOODS_IN)))
                .toList();
        return when(act.minutesAgo())
                .orElseGet(
                        () -> post(act, MovementKind.RECEIVE, lines, before(now, act.minutesAgo()), now, act.told()));
    }

    private String shift(Act.Shift act, Instant now) {
        boolean removes = act.kind() == MovementKind.WASTE;
        if (act.kind() == MovementKind.RELEASE && !act.who().pharmacist()) {
            return "not-allowed";
        }
        if (act.to().filter(act.from()::equals).isPresent()) {
            return "same-place";
        }
        boolean from = switch (act.kind()) {
            case PUT_AWAY -> act.from() == PlaceKind.GOODS_IN;
            case RELEASE -> act.from() == PlaceKind.QUARANTINE;
            case WASTE -> act.from() != PlaceKind.TRANSIT;
            default -> act.from().supplies();
        };
        boolean to = removes
                || act.to()
                        .filter(kind ->
                                act.kind() == MovementKind.QUARANTINE ? kind == PlaceKind.QUARANTINE : kind.isAdded())
                        .isPresent();
        if (!from || !to) {
            return "wrong-place";
        }
        var item = act.item();
        if (act.to().filter(kind -> kind == PlaceKind.SHELF).isPresent()
                && item.drug().controlled()) {
            return "safe-custody";
        }
        var short_ = missing(act.where(), act.from(), item);
        if (short_.isPresent()) {
            return short_.get();
        }
        var line = new Line(
                item.drug(),
                item.batch(),
                item.units(),
                at(act.where(), act.from()),
                act.to().flatMap(kind -> at(act.where(), kind)));
        return removes && item.drug().controlled()
                ? "register-destruction"
                : post(act, act.kind(), List.of(line), now, now, true);
    }

    private String issue(Act.Issue act, Instant now) {
        var item = act.item();
        if (!act.who().registrant()) {
            return "not-allowed";
        }
        var no = switch (duties.get(act.where()).state(now)) {
            case "NONE" -> "responsible-none";
            case "ABSENT" -> "responsible-absent";
            case "OVERDUE" -> "responsible-absent-too-long";
            default -> "";
        };
        if (!no.isEmpty()) {
            return no;
        }
        var today = day(now);
        var usable = stock.usable(act.where(), item.drug(), today);
        var mine = usable.stream()
                .filter(spot -> spot.batch().equals(item.batch()))
                .toList();
        if (act.chosen()) {
            if (stock.shelf(act.where(), item.drug()).stream()
                    .noneMatch(spot -> spot.batch().equals(item.batch()))) {
                return "stock-not-there";
            }
            if (!stock.usable(item.batch(), today)) {
                return "stock-expired";
            }
            if (mine.isEmpty()) {
                return "stock-quarantined";
            }
            if (!act.reason() && stock.expiry(usable.getFirst().batch()).isBefore(stock.expiry(item.batch()))) {
                return "stock-not-first-to-expire";
            }
        }
        var taken = stock.take(act.chosen() ? mine : usable, item.units());
        if (taken.isEmpty()) {
            return "stock-not-enough";
        }
        return when(act.minutesAgo())
                .orElseGet(() ->
                        post(act, MovementKind.ISSUE, taken.get(), before(now, act.minutesAgo()), now, act.told()));
    }

    private String send(Act.Send act, Instant now) {
        var transit = at(1 - act.where(), PlaceKind.TRANSIT);
        var lines = new ArrayList<Line>();
        for (var item : together(act.items())) {
            if (!act.from().supplies()) {
                return "wrong-place";
            }
            var no = missing(act.where(), act.from(), item);
            if (no.isPresent()) {
                return no.get();
            }
            lines.add(new Line(item.drug(), item.batch(), item.units(), at(act.where(), act.from()), transit));
        }
        return post(act, MovementKind.TRANSFER_OUT, lines, now, now, true);
    }

    private String arrive(Act.Arrive act, Instant now) {
        var sent = movements.get(act.transfer());
        var open = outstanding(act.transfer());
        if (sent.kind() != MovementKind.TRANSFER_OUT || sent.where() == act.where() || open.isEmpty()) {
            return "transfer-unknown";
        }
        var arrived = act.items().isEmpty() ? open : together(act.items());
        if (!arrived.stream()
                .allMatch(item -> open.stream()
                        .anyMatch(one -> one.drug() == item.drug()
                                && one.batch().equals(item.batch())
                                && one.units() >= item.units()))) {
            return "more-than-sent";
        }
        var lines = arrived.stream()
                .map(item -> new Line(
                        item.drug(),
                        item.batch(),
                        item.units(),
                        at(act.where(), PlaceKind.TRANSIT),
                        at(act.where(), PlaceKind.GOODS_IN)))
                .toList();
        var no = register(act, MovementKind.TRANSFER_IN, lines, true);
        return no.orElseGet(
                () -> stand(act.where(), MovementKind.TRANSFER_IN, lines, OptionalInt.of(act.transfer()), now, now));
    }

    /** What of a transfer has not arrived. */
    List<Act.Item> outstanding(int transfer) {
        if (reversedBy.containsKey(transfer)) {
            return List.of();
        }
        var left = new LinkedHashMap<List<Object>, Long>();
        movements
                .get(transfer)
                .lines()
                .forEach(line -> left.merge(List.of(line.drug(), line.batch()), line.units(), Long::sum));
        for (int i = 0; i < movements.size(); i++) {
            var moved = movements.get(i);
            if (moved.kind() == MovementKind.TRANSFER_IN
                    && moved.transfer().orElse(-1) == transfer
                    && !reversedBy.containsKey(i)) {
                moved.lines()
                        .forEach(line -> left.computeIfPresent(
                                List.of(line.drug(), line.batch()), (_, units) -> Math.max(0, units - line.units())));
            }
        }
        return left.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Act.Item(
                        (Drug) entry.getKey().getFirst(),
                        (String) entry.getKey().getLast(),
                        entry.getValue()))
                .toList();
    }

    private String post(Act act, MovementKind kind, List<Line> lines, Instant at, Instant now, boolean told) {
        return register(act, kind, lines, told)
                .orElseGet(() -> stand(act.where(), kind, lines, OptionalInt.empty(), at, now));
    }

    /** Why the register is not written; empty where it need not be, or is. */
    private Optional<String> register(Act act, MovementKind kind, List<Line> lines, boolean told) {
        boolean written =
                sign(kind) != 0 && lines.stream().anyMatch(line -> line.drug().controlled());
        if (!written) {
            return Optional.empty();
        }
        if (!act.who().registrant()) {
            return Optional.of("register-not-yours");
        }
        return told ? Optional.empty() : Optional.of("register-particulars");
    }

    private static int sign(MovementKind kind) {
        return switch (kind) {
            case RECEIVE, TRANSFER_IN -> 1;
            case ISSUE, TRANSFER_OUT -> -1;
            default -> 0;
        };
    }

    private String stand(
            int where, MovementKind kind, List<Line> lines, OptionalInt transfer, Instant at, Instant now) {
        int movement = movements.size();
        var entries = new ArrayList<Pages.Spot>();
        if (sign(kind) != 0) {
            boolean late = day(now).isAfter(day(at).plusDays(1));
            Stream.of("Morphine", "Diamorphine").forEach(section -> {
                long units = lines.stream()
                        .filter(line -> line.drug().section().equals(Optional.of(section)))
                        .mapToLong(Line::units)
                        .sum();
                if (units > 0) {
                    var word = sign(kind) > 0 ? "OBTAINED" : "SUPPLIED";
                    entries.add(pages.write(where, section, word, sign(kind) * units, late, movement));
                }
            });
        }
        return stand(new Moved(kind, where, lines, transfer, entries));
    }

    /** A movement stands: stock follows. */
    String stand(Moved moved) {
        stock.move(moved.lines());
        movements.add(moved);
        return DONE;
    }

    void takenBack(int movement) {
        reversedBy.put(movement, movements.size());
    }

    Optional<String> missing(int where, PlaceKind place, Act.Item item) {
        long there = stock.at(new At(where, place), item.drug(), item.batch());
        return there == 0
                ? Optional.of("stock-not-there")
                : there < item.units() ? Optional.of("stock-not-enough") : Optional.empty();
    }

    private static List<Act.Item> together(List<Act.Item> items) {
        var sums = new LinkedHashMap<List<Object>, Act.Item>();
        items.forEach(item -> sums.merge(
                List.of(item.drug(), item.batch()),
                item,
                (one, more) -> new Act.Item(one.drug(), one.batch(), one.units() + more.units())));
        return List.copyOf(sums.values());
    }

    private static Optional<String> when(long minutesAgo) {
        return minutesAgo < -2
                ? Optional.of("occurred-in-future")
                : minutesAgo > Duration.ofDays(31).toMinutes()
                        ? Optional.of("occurred-too-long-ago")
                        : Optional.empty();
    }

    private static Instant before(Instant now, long minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    static Optional<At> at(int where, PlaceKind kind) {
        return Optional.of(new At(where, kind));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** All of it, as {@link Truth} reads it, in one order. */
    List<String> lines() {
        return Stream.of(
                        stock.lines(),
                        pages.lines(),
                        duties.get(0).lines(),
                        duties.get(1).lines(),
                        List.of("movements " + movements.size()))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
