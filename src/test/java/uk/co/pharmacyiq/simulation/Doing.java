package uk.co.pharmacyiq.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.controlled.CorrectRegister;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.Particulars.Collection;
import uk.co.pharmacyiq.controlled.Particulars.Collector;
import uk.co.pharmacyiq.controlled.Particulars.Party;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ReceiveTransfer;
import uk.co.pharmacyiq.inventory.ReverseMovement;
import uk.co.pharmacyiq.inventory.SendTransfer;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.responsible.Contact;
import uk.co.pharmacyiq.responsible.EndAbsence;
import uk.co.pharmacyiq.responsible.GoAbsent;
import uk.co.pharmacyiq.responsible.OnDuty;
import uk.co.pharmacyiq.responsible.SignOff;
import uk.co.pharmacyiq.responsible.SignOn;
import uk.co.pharmacyiq.responsible.ViewResponsible;
import uk.co.pharmacyiq.work.Actor;

/** Does an act through the use case that a person's click ends in. */
final class Doing {

    private static final Particulars.Obtained FROM =
            new Particulars.Obtained(new Party("Larkspur Wholesale Ltd", "1 Mill Lane, Ashford"));
    private static final Particulars.Supplied TO = new Particulars.Supplied(
            new Party("Edna Marsh", "4 Quay Street, Ashford"),
            "Dr J Okafor, Quayside Surgery",
            Optional.of(new Collection(
                    Optional.of(Collector.PATIENT), Optional.empty(), Optional.of(true), Optional.of(false))),
            Optional.empty());

    private final World world;
    private final List<UUID> movements;

    /** @param movements those that stand, by their numbers in the run */
    Doing(World world, List<UUID> movements) {
        this.world = world;
        this.movements = movements;
    }

    /** Prepares what a page would have shown before; what comes back is done by pressing the button, as often as wished. */
    interface Press {
        Outcome<?> by(Actor.Person person);
    }

    Press prepare(Act act, Instant now) {
        var here = world.premises(act.where());
        return switch (act) {
            case Act.Receive receive ->
                person -> world.bean(ReceiveStock.class)
                        .receive(
                                person,
                                new ReceiveStock.Request(
                                        here,
                                        delivered(receive.items()),
                                        ago(now, receive.minutesAgo()),
                                        Optional.of(FROM).filter(_ -> receive.told())));
            case Act.Shift shift -> person -> new Shifts(world).move(person, shift);
            case Act.Issue issue -> person -> world.bean(IssueStock.class).issue(person, request(issue, now));
            case Act.Send send ->
                person -> world.bean(SendTransfer.class)
                        .send(
                                person,
                                new SendTransfer.Request(
                                        here,
                                        world.premises(1 - act.where()),
                                        send.items().stream()
                                                .map(item -> new SendTransfer.Part(
                                                        world.lot(item),
                                                        Quantity.of(item.units()),
                                                        world.place(act.where(), send.from())))
                                                .toList(),
                                        Optional.empty()));
            case Act.Arrive arrive ->
                person -> world.bean(ReceiveTransfer.class)
                        .receive(
                                person,
                                new ReceiveTransfer.Request(
                                        here,
                                        movements.get(arrive.transfer()),
                                        delivered(arrive.items()),
                                        Optional.empty()));
            case Act.Reverse reverse ->
                person -> world.bean(ReverseMovement.class)
                        .reverse(
                                person,
                                new ReverseMovement.Request(
                                        here, movements.get(reverse.movement()), new Why(Reason.ENTERED_TWICE, "")));
            case Act.Correct correct -> correction(correct);
            case Act.SignOn on -> signOn(on);
            case Act.SignOff off ->
                person -> world.bean(SignOff.class)
                        .signOff(
                                person,
                                new SignOff.Request(
                                        here, Optional.of("They left at six").filter(_ -> off.reason())));
            case Act.Leave _ ->
                person -> world.bean(GoAbsent.class)
                        .goAbsent(
                                person,
                                new GoAbsent.Request(
                                        here,
                                        new Contact.Arrangement(Contact.RP_CONTACTABLE, Optional.empty()),
                                        "Lunch"));
            case Act.Return _ -> person -> world.bean(EndAbsence.class).end(person, here);
        };
    }

    private IssueStock.Request request(Act.Issue issue, Instant now) {
        return new IssueStock.Request(
                world.premises(issue.where()),
                issue.item().drug().code(),
                Quantity.of(issue.item().units()),
                Optional.of(world.lot(issue.item())).filter(_ -> issue.chosen()),
                Optional.of(new Why(Reason.LONG_COURSE, "")).filter(_ -> issue.reason()),
                ago(now, issue.minutesAgo()),
                Optional.of(TO).filter(_ -> issue.told()));
    }

    private Press correction(Act.Correct act) {
        var section = sections(act.where())
                .filter(one -> one.line().drug().equals(act.section()))
                .findFirst()
                .orElseThrow();
        return person -> world.bean(CorrectRegister.class)
                .correct(
                        person,
                        new CorrectRegister.Request(
                                world.premises(act.where()),
                                section.id(),
                                act.number(),
                                "Counted wrongly",
                                act.right().isPresent()
                                        ? Optional.of(
                                                BigDecimal.valueOf(act.right().getAsLong()))
                                        : Optional.empty()));
    }

    private Press signOn(Act.SignOn act) {
        var sees = Optional.of(act.takesOver())
                .filter(takesOver -> takesOver)
                .flatMap(_ -> standing(act.where()).onDuty())
                .map(OnDuty::session);
        return person -> world.bean(SignOn.class)
                .signOn(person, new SignOn.Request(world.premises(act.where()), Optional.empty(), sees));
    }

    ViewResponsible.View standing(int where) {
        return done(world.bean(ViewResponsible.class).view(world.person(Person.TOM), world.premises(where)));
    }

    Stream<Section> sections(int where) {
        return done(world.bean(ViewRegister.class).list(world.person(Person.TOM), world.premises(where)))
                .sections()
                .stream();
    }

    /** The first entry of a section that does not prove; empty where all do. */
    OptionalLong firstWrong(Section section) {
        return done(world.bean(ViewRegister.class).verify(world.person(Person.TOM), section.premises(), section.id()))
                .wrong();
    }

    private static <T> T done(Outcome<T> outcome) {
        return TestPharmacy.done(outcome);
    }

    private List<ReceiveStock.Delivered> delivered(List<Act.Item> items) {
        return items.stream()
                .map(item -> new ReceiveStock.Delivered(world.lot(item), Quantity.of(item.units())))
                .toList();
    }

    private static Optional<Instant> ago(Instant now, long minutes) {
        return minutes == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofMinutes(minutes)));
    }
}
