package uk.co.pharmacyiq.audit.sealing.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Which numbers of a writer must exist: all up to the highest that came or that it claims. */
final class Expected {

    private final TreeSet<Long> revoked = new TreeSet<>();
    private long claimed;

    void claim(long number) {
        claimed = Math.max(claimed, number);
    }

    /** It was taken for void, on the word of a forged leaf. */
    void revoke(long number) {
        revoked.add(number);
    }

    void confirm(long number) {
        revoked.remove(number);
    }

    boolean nothingBeyond(long last) {
        return revoked.isEmpty() && claimed <= last;
    }

    /** Those that have not come; not more than are worth listing. */
    List<Long> missing(Collection<Stretch> came, int most) {
        var missing = new ArrayList<>(revoked);
        long next = 1;
        for (var stretch : came) {
            list(missing, next, stretch.first, most);
            next = stretch.last + 1;
        }
        list(missing, next, claimed + 1, most);
        return missing;
    }

    private static void list(List<Long> missing, long from, long to, int most) {
        for (long number = from; number < to && missing.size() < most; number++) {
            missing.add(number);
        }
    }
}
