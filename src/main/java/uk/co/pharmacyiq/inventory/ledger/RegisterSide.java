package uk.co.pharmacyiq.inventory.ledger;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.Happening;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.Particulars.Party;
import uk.co.pharmacyiq.controlled.Register;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.ControlledSchedule;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/**
 * The register's side of a movement: what came to or left the premises of a drug that, on the day it happened, belonged in
 * the controlled-drugs register.
 */
@Component
class RegisterSide {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Register register;
    private final Packs packs;

    RegisterSide(Register register, Packs packs) {
        this.register = register;
        this.packs = packs;
    }

    /** So much of a virtual product, in its own unit: packs are counted out exactly. */
    private record Part(Pack pack, ControlledSchedule schedule, Quantity quantity) {}

    Outcome<Boolean> enter(Work work, Movement movement) {
        return switch (movement.kind()) {
            case PUT_AWAY, MOVE, QUARANTINE, RELEASE -> done(true);
            case REVERSAL -> takeBack(work, movement);
            case RECEIVE, TRANSFER_IN, ISSUE, TRANSFER_OUT, SUPPLIER_RETURN, WASTE, ADJUST, OPENING ->
                each(work, movement);
        };
    }

    private Outcome<Boolean> each(Work work, Movement movement) {
        for (var part : parts(work, movement).values()) {
            var particulars = particulars(movement);
            if (particulars instanceof Refused<Particulars>(var reason)) {
                return refused(reason);
            }
            var entered = particulars.then(said -> register.enter(work, happening(movement, part, said)));
            if (entered instanceof Refused<?>(var reason)) {
                return refused(reason);
            }
        }
        return done(true);
    }

    private Outcome<Boolean> takeBack(Work work, Movement movement) {
        var takenBack = movement.links().reverses().orElseThrow();
        var reason = "Movement taken back: "
                + movement.why().map(why -> why.reason().title()).orElse("");
        return register.takeBack(work, movement.premises(), takenBack, movement.id(), reason)
                .then(made -> made.isEmpty() && !onlyWithin(work, movement)
                        ? refused(StockRefusal.Register.NOTHING_TO_CORRECT)
                        : done(true));
    }

    /** Whether nothing of it belongs in the register, or it only moved within the premises. */
    private boolean onlyWithin(Work work, Movement movement) {
        return movement.lines().stream()
                                .allMatch(line ->
                                        line.from().isPresent() && line.to().isPresent())
                        && movement.links().otherPremises().isEmpty()
                || parts(work, movement).isEmpty();
    }

    private static Outcome<Particulars> particulars(Movement movement) {
        var said = movement.particulars();
        var nobody = new Party("", "");
        return switch (movement.kind()) {
            case RECEIVE, TRANSFER_IN ->
                done(said.filter(Particulars.Obtained.class::isInstance).orElse(new Particulars.Obtained(nobody)));
            case ISSUE, TRANSFER_OUT, SUPPLIER_RETURN ->
                done(said.filter(Particulars.Supplied.class::isInstance)
                        .orElse(new Particulars.Supplied(nobody, "", Optional.empty(), Optional.empty())));
            case WASTE ->
                said.filter(Particulars.Destroyed.class::isInstance)
                        .map(Outcome::done)
                        .orElse(refused(StockRefusal.Register.DESTROY_WITH_WITNESS));
            case OPENING ->
                said.filter(Particulars.Opened.class::isInstance)
                        .map(Outcome::done)
                        .orElse(refused(StockRefusal.Register.COUNT_INSTEAD));
            case ADJUST, PUT_AWAY, MOVE, QUARANTINE, RELEASE, REVERSAL -> refused(StockRefusal.Register.COUNT_INSTEAD);
        };
    }

    private static Happening happening(Movement movement, Part part, Particulars said) {
        return new Happening(
                movement.premises(),
                new Happening.Medicine(
                        part.pack().vmpCode(),
                        part.pack().vmpName(),
                        part.pack().unit(),
                        part.schedule().level()),
                part.quantity(),
                movement.occurredAt(),
                Optional.of(movement.id()),
                said);
    }

    /** In one order for everybody, so that two who enter in the same sections do not wait for each other in a ring. */
    private Map<String, Part> parts(Work work, Movement movement) {
        var known = packs.byCodes(
                work,
                movement.lines().stream()
                        .map(line -> line.lot().product())
                        .distinct()
                        .toList());
        var day = LocalDate.ofInstant(movement.occurredAt(), LONDON);
        var parts = new TreeMap<String, Part>();
        for (var line : movement.lines()) {
            var pack = known.get(line.lot().product());
            if (pack != null) {
                var schedule = day.equals(work.today()) ? pack.schedule() : packs.scheduleOn(work, pack.vmpCode(), day);
                if (schedule.registerRequired()) {
                    parts.merge(
                            pack.vmpCode().value(),
                            new Part(pack, schedule, line.quantity()),
                            (one, more) -> new Part(
                                    one.pack(), one.schedule(), one.quantity().plus(more.quantity())));
                }
            }
        }
        return parts;
    }
}
