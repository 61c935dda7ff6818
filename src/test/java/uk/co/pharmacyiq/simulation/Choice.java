package uk.co.pharmacyiq.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.simulation.Stock.Spot;

/** What is done next, as the seed has it: mostly what makes sense as things stand, now and then what does not. */
final class Choice {

    private static final List<PlaceKind> PLACES =
            List.of(PlaceKind.GOODS_IN, PlaceKind.SHELF, PlaceKind.CD_CABINET, PlaceKind.QUARANTINE, PlaceKind.TRANSIT);

    private final Random random;
    private final Model model;

    Choice(Random random, Model model) {
        this.random = random;
        this.model = model;
    }

    Act next() {
        int where = random.nextInt(2);
        int dice = random.nextInt(100);
        if (dice < 16 || model.movements().isEmpty() && dice < 60) {
            return receive(where);
        }
        if (dice < 38) {
            return issue(where);
        }
        if (dice < 52) {
            return shift(where);
        }
        if (dice < 58) {
            return send(where);
        }
        if (dice < 64) {
            return arrive(where);
        }
        if (dice < 71) {
            return reverse(where);
        }
        if (dice < 79) {
            return correct(where);
        }
        return duty(where);
    }

    private Act receive(int where) {
        var items = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(_ -> new Act.Item(
                        one(Drug.values()), rarely(8) ? "PAST" : one("LONG", "SOON"), 1 + random.nextInt(60)))
                .toList();
        return new Act.Receive(anybody(), where, items, ago(), !rarely(12));
    }

    private Act issue(int where) {
        var item = some(where, _ -> true).map(spot -> item(spot, true)).orElseGet(this::anything);
        return new Act.Issue(anybody(), where, item, random.nextBoolean(), random.nextBoolean(), ago(), !rarely(12));
    }

    private Act shift(int where) {
        var kind = one(
                MovementKind.PUT_AWAY,
                MovementKind.PUT_AWAY,
                MovementKind.MOVE,
                MovementKind.QUARANTINE,
                MovementKind.RELEASE,
                MovementKind.WASTE);
        var spot = some(where, each -> kind != MovementKind.RELEASE || each.at().place() == PlaceKind.QUARANTINE);
        var item = spot.map(each -> item(each, false)).orElseGet(this::anything);
        var sensible = kind == MovementKind.QUARANTINE
                ? PlaceKind.QUARANTINE
                : item.drug().controlled() ? PlaceKind.CD_CABINET : PlaceKind.SHELF;
        return new Act.Shift(
                anybody(),
                where,
                kind,
                spot.filter(_ -> !rarely(15)).map(each -> each.at().place()).orElseGet(() -> one(PLACES)),
                kind == MovementKind.WASTE ? Optional.empty() : Optional.of(rarely(10) ? one(PLACES) : sensible),
                item);
    }

    private Act send(int where) {
        var spot = some(where, each -> each.at().place() != PlaceKind.TRANSIT);
        var item = spot.map(each -> item(each, false)).orElseGet(this::anything);
        var from = spot.map(each -> each.at().place()).orElse(PlaceKind.SHELF);
        return new Act.Send(anybody(), where, from, rarely(5) ? List.of(item, item) : List.of(item));
    }

    private Act arrive(int where) {
        var sent = IntStream.range(0, model.movements().size())
                .filter(i -> model.movements().get(i).kind() == MovementKind.TRANSFER_OUT)
                .boxed()
                .toList();
        if (sent.isEmpty()) {
            return send(where);
        }
        int transfer = one(sent);
        var open = model.outstanding(transfer);
        int to = rarely(20) ? where : 1 - model.movements().get(transfer).where();
        return new Act.Arrive(
                anybody(),
                to,
                transfer,
                open.isEmpty() || random.nextBoolean()
                        ? List.of()
                        : open.stream()
                                .map(item -> new Act.Item(item.drug(), item.batch(), some(item.units())))
                                .toList());
    }

    private Act reverse(int where) {
        int last = model.movements().size() - 1;
        if (last < 0) {
            return receive(where);
        }
        int movement = Math.max(0, last - random.nextInt(8));
        return new Act.Reverse(
                anybody(), rarely(12) ? where : model.movements().get(movement).where(), movement);
    }

    private Act correct(int where) {
        var sections = model.pages().sections(where);
        if (sections.isEmpty()) {
            return receive(where);
        }
        var section = one(sections);
        long number = 1 + random.nextInt((int) model.pages().last(where, section) + (rarely(20) ? 1 : 0));
        return new Act.Correct(
                anybody(),
                where,
                section,
                number,
                rarely(4) ? OptionalLong.empty() : OptionalLong.of(random.nextInt(70)));
    }

    private Act duty(int where) {
        var who = rarely(15) ? Person.TOM : one(Person.ASHA, Person.BEN);
        var duty = model.duty(where);
        who = duty.person().filter(_ -> random.nextInt(3) > 0).orElse(who);
        if (duty.person().isEmpty() && !rarely(6)) {
            return new Act.SignOn(who, where, random.nextBoolean());
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Act.SignOff(who, where, random.nextBoolean());
            case 1, 2 -> new Act.SignOn(one(Person.ASHA, Person.BEN), where, random.nextBoolean());
            default -> duty.away() != rarely(6) ? new Act.Return(who, where) : new Act.Leave(who, where);
        };
    }

    private Person anybody() {
        return rarely(12) ? Person.SUE : one(Person.ASHA, Person.BEN, Person.TOM, Person.TOM);
    }

    private Act.Item anything() {
        return new Act.Item(one(Drug.values()), one(World.BATCHES), 1 + random.nextInt(30));
    }

    /** Of what lies there, a part, all, or too much. */
    private Act.Item item(Spot spot, boolean parts) {
        long there = model.stock().at(spot.at(), spot.drug(), spot.batch());
        return new Act.Item(spot.drug(), spot.batch(), parts && random.nextBoolean() ? there : some(there));
    }

    private long some(long there) {
        return rarely(6) ? there + 1 + random.nextInt(5) : 1 + random.nextInt((int) there);
    }

    private Optional<Spot> some(int where, Predicate<Spot> suits) {
        var spots = model.stock().all().stream()
                .filter(spot -> spot.at().where() == where)
                .filter(suits)
                .toList();
        return spots.isEmpty() ? Optional.empty() : Optional.of(one(spots));
    }

    /** Mostly now; else days ago, too long ago, or in the future. */
    private long ago() {
        return switch (random.nextInt(16)) {
            case 0 -> random.nextInt(4 * 24 * 60);
            case 1 -> random.nextInt(24 * 60);
            case 2 -> random.nextBoolean() ? 32 * 24 * 60 : -5;
            default -> 0;
        };
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    private final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
