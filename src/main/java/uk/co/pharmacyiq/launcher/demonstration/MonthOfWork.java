package uk.co.pharmacyiq.launcher.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.SendTransfer;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.launcher.demonstration.Delivery.Item;
import uk.co.pharmacyiq.launcher.demonstration.Stocking.Bench;
import uk.co.pharmacyiq.responsible.SignOn;

/** What happens to stock once it is on the shelves: some is issued, some set apart, some sent to other premises. */
@Component
@Lazy
class MonthOfWork {

    private static final int ISSUES = 24;

    /** Only what came so long ago is issued, so that nothing leaves before it has come. */
    private static final int OLD_DELIVERIES = 3;

    private static final int DAYS_OF_ISSUES = 14;
    private static final int OPENING = 9;
    private static final int OPEN_MINUTES = 9 * 60;
    private static final int SOON_DAYS = 90;

    private final IssueStock issueStock;
    private final QuarantineStock quarantineStock;
    private final SendTransfer sendTransfer;
    private final SignOn signOn;
    private final Enrolling enrolling;

    MonthOfWork(
            IssueStock issueStock,
            QuarantineStock quarantineStock,
            SendTransfer sendTransfer,
            SignOn signOn,
            Enrolling enrolling) {
        this.issueStock = issueStock;
        this.quarantineStock = quarantineStock;
        this.sendTransfer = sendTransfer;
        this.signOn = signOn;
        this.enrolling = enrolling;
    }

    /** The moment all of it is seen from, and the chance that decides. */
    record When(Instant now, Random random) {}

    /** Whoever works at the bench is the responsible pharmacist from then on. */
    void happen(Bench bench, List<Delivery> deliveries, When when) {
        Expected.done(signOn.signOn(
                enrolling.actor(bench.who()),
                new SignOn.Request(bench.premises(), Optional.empty(), Optional.empty())));
        var old = longDated(deliveries.subList(0, OLD_DELIVERIES), when.now());
        quarantine(bench, old.getLast(), Delivery.daysAgo(when.now(), 2, 15));
        var issued = old.subList(0, old.size() - 2);
        for (int number = 0; number < ISSUES; number++) {
            var item = issued.get(number % issued.size());
            var day = Delivery.daysAgo(when.now(), 1 + when.random().nextInt(DAYS_OF_ISSUES), OPENING);
            issue(bench, item, day.plus(Duration.ofMinutes(when.random().nextInt(OPEN_MINUTES))));
        }
    }

    /** Two packs of each of two lots, on their way since yesterday. */
    void send(Bench bench, PremisesId there, List<Delivery> deliveries, Instant now) {
        var parts = longDated(List.of(deliveries.get(OLD_DELIVERIES)), now).stream()
                .limit(2)
                .map(item -> new SendTransfer.Part(item.lot(), item.times(2), bench.placeOf(item)))
                .toList();
        var request =
                new SendTransfer.Request(bench.premises(), there, parts, Optional.of(Delivery.daysAgo(now, 1, 16)));
        Expected.done(sendTransfer.send(enrolling.actor(bench.who()), request));
    }

    private void issue(Bench bench, Item item, Instant at) {
        var request = new IssueStock.Request(
                bench.premises(),
                item.lot().product(),
                item.times(1),
                Optional.empty(),
                Optional.empty(),
                Optional.of(at),
                Optional.of(Counterparts.patient(at)));
        Expected.done(issueStock.issue(enrolling.actor(bench.who()), request));
    }

    private void quarantine(Bench bench, Item item, Instant at) {
        var shift = new Shift(
                bench.premises(),
                item.lot(),
                item.times(1),
                bench.placeOf(item),
                Optional.of(bench.place(PlaceKind.QUARANTINE)),
                Optional.of(new Why(Reason.DAMAGED, "Box crushed in the delivery crate")),
                Optional.of(at));
        Expected.done(quarantineStock.quarantine(enrolling.actor(bench.who()), shift));
    }

    private static List<Item> longDated(List<Delivery> deliveries, Instant now) {
        return deliveries.stream()
                .flatMap(delivery -> delivery.items().stream())
                .filter(item -> !item.expiresWithin(now, SOON_DAYS))
                .toList();
    }
}
