package uk.co.pharmacyiq.audit.sealing.chain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.sealing.rows.EventRow;

/**
 * The chain of one writing process as far as it has come. Rows may come out of order, so numbers form stretches; the first
 * row of a stretch waits until the number before it comes, is declared void, or is given up. Each link is checked against
 * the link before it, which is known from the row before it.
 */
final class Chain {

    /** A number so far beyond the last was not taken by a living process. */
    static final long FAR = 100_000;

    private final UUID writer;
    private final LinkKey key;
    private final TreeMap<Long, Stretch> stretches = new TreeMap<>();
    private final Map<Long, byte[]> doubtful = new HashMap<>();
    private final Expected expected = new Expected();
    private final WriterClock clock = new WriterClock();

    Chain(UUID writer, LinkKey key) {
        this.writer = writer;
        this.key = key;
        stretches.put(0L, new Stretch(0, 0, new byte[32]));
    }

    UUID writer() {
        return writer;
    }

    NavigableMap<Long, Stretch> stretches() {
        return stretches;
    }

    /** Takes one row; false if its number is taken. Rows found forged, this or one that waited, go to the second. */
    boolean add(EventRow row, Consumer<EventRow> forged) {
        long number = row.link().sequence();
        var before = stretches.floorEntry(number).getValue();
        if (before.last >= number) {
            return false;
        }
        if (before.last < number - 1) {
            before = recover(before, row);
        }
        if (before.last == number - 1 && key.follows(before.lastMac, row)) {
            extend(before, row.link().mac(), forged);
        } else if (before.last == number - 1 || number - last() > FAR) {
            doubtful.put(number, row.link().mac());
            forged.accept(row);
        } else {
            wait(row, forged);
        }
        return true;
    }

    /** A number that will never come, with its link where that is known. */
    void pass(long number, byte @Nullable [] link, Consumer<EventRow> forged) {
        var before = stretches.floorEntry(Math.max(0, number)).getValue();
        expected.confirm(number);
        if (before.last >= number || number - before.last > FAR) {
            return;
        }
        if (before.last == number - 1) {
            extend(before, link, forged);
        } else {
            var alone = new Stretch(number, number, link);
            stretches.put(number, alone);
            join(alone, forged);
        }
    }

    boolean knows(long number) {
        return stretches.floorEntry(number).getValue().last >= number;
    }

    /** The link of a number if it is the last of a stretch. */
    byte @Nullable [] linkOf(long number) {
        var stretch = stretches.floorEntry(number).getValue();
        return stretch.last == number ? stretch.lastMac : null;
    }

    /** A number was declared void by a leaf that turned out to be forged: it is missing after all. */
    void revoke(long number) {
        if (knows(number)) {
            expected.revoke(number);
        }
    }

    /** The writer itself said, under its key, that it came so far. */
    void claim(long number) {
        expected.claim(number);
    }

    /** Numbers that must exist and have not come; not more than are worth listing. */
    List<Long> missing(int most) {
        return expected.missing(stretches.values(), most);
    }

    /** The last number that has come. */
    long last() {
        return stretches.lastEntry().getValue().last;
    }

    boolean whole() {
        return stretches.size() == 1 && expected.nothingBeyond(last());
    }

    WriterClock clock() {
        return clock;
    }

    boolean follows(byte[] before, EventRow row) {
        return key.follows(before, row);
    }

    /** The row before was found forged; if this one follows its link, then only its leaf was changed, and it counts. */
    private Stretch recover(Stretch before, EventRow row) {
        long number = row.link().sequence() - 1;
        var link = doubtful.get(number);
        if (link != null && before.last == number - 1 && key.follows(link, row)) {
            extend(before, link, _ -> {});
            return stretches.floorEntry(number).getValue();
        }
        return before;
    }

    private void wait(EventRow row, Consumer<EventRow> forged) {
        long number = row.link().sequence();
        var alone = new Stretch(number, number, row.link().mac());
        alone.waiting = row;
        stretches.put(number, alone);
        join(alone, forged);
    }

    private void extend(Stretch stretch, byte @Nullable [] link, Consumer<EventRow> forged) {
        stretch.last++;
        stretch.lastMac = link;
        doubtful.remove(stretch.last);
        join(stretch, forged);
    }

    private void join(Stretch stretch, Consumer<EventRow> forged) {
        var next = stretches.get(stretch.last + 1);
        if (next == null) {
            return;
        }
        if (next.waiting != null && !key.follows(stretch.lastMac, next.waiting)) {
            forged.accept(next.waiting);
        }
        stretches.remove(next.first);
        stretch.last = next.last;
        stretch.lastMac = next.lastMac;
    }
}
