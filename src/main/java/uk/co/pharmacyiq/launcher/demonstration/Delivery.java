package uk.co.pharmacyiq.launcher.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.Pack;

/** One delivery: when it came and what it brought. */
record Delivery(Instant at, List<Item> items) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** So many days ago each delivery came. */
    private static final List<Integer> DAYS_AGO = List.of(28, 23, 17, 11, 5, 1);

    private static final int MORNING = 9;

    private static final int MEDICINES_TWICE = 15;

    /** In so many days the short-dated lots expire; the last of them today. */
    private static final List<Integer> SHORT_DAYS = List.of(45, 28, 17, 9, 3, 0);

    Delivery {
        items = List.copyOf(items);
    }

    /** One lot of a pack. */
    record Item(Pack pack, Lot lot, long packs) {

        Quantity quantity() {
            return times(packs);
        }

        Quantity times(long number) {
            var quantity = Quantity.ZERO;
            for (long i = 0; i < number; i++) {
                quantity = quantity.plus(pack.packSize());
            }
            return quantity;
        }

        boolean expiresWithin(Instant now, int days) {
            return !lot.expiry().lastDay().isAfter(today(now).plusDays(days));
        }
    }

    /** Every delivery of the last month, the oldest first: each medicine once, those dispensed most twice. */
    static List<Delivery> lastMonth(List<Pack> assortment, Instant now, Random random) {
        var packs = new ArrayList<Pack>(assortment);
        Collections.shuffle(packs, random);
        packs.addAll(assortment.subList(0, MEDICINES_TWICE));
        int size = Math.ceilDiv(packs.size(), DAYS_AGO.size());
        var deliveries = new ArrayList<Delivery>();
        for (int number = 0; number < DAYS_AGO.size(); number++) {
            var items = new ArrayList<Item>();
            var part = packs.subList(number * size, Math.min(packs.size(), (number + 1) * size));
            for (int line = 0; line < part.size(); line++) {
                var pack = part.get(line);
                // The first line of each delivery is a short-dated one.
                var expiry = line == 0 ? today(now).plusDays(SHORT_DAYS.get(number)) : months(now, random);
                items.add(new Item(pack, new Lot(pack.code(), batch(random), new Expiry(expiry)), packs(pack, random)));
            }
            var at = daysAgo(now, DAYS_AGO.get(number), MORNING).plus(Duration.ofMinutes(random.nextInt(90)));
            deliveries.add(new Delivery(at, items));
        }
        return deliveries;
    }

    /** That hour of that day, where the pharmacy is. */
    static Instant daysAgo(Instant now, int days, int hour) {
        return today(now).minusDays(days).atTime(hour, 0).atZone(LONDON).toInstant();
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, LONDON);
    }

    private static long packs(Pack pack, Random random) {
        return pack.schedule().safeCustody() ? 2 + random.nextInt(2) : 4 + random.nextInt(9);
    }

    private static LocalDate months(Instant now, Random random) {
        return YearMonth.from(today(now)).plusMonths(5 + random.nextInt(26)).atEndOfMonth();
    }

    private static BatchNumber batch(Random random) {
        char first = (char) ('A' + random.nextInt(26));
        char second = (char) ('A' + random.nextInt(26));
        return new BatchNumber(String.format(Locale.ROOT, "%c%c%04d", first, second, random.nextInt(10_000)));
    }
}
