package uk.co.pharmacyiq.access.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * The look at every grant in one quarter.
 *
 * @param quarter {@code 2026-Q4}
 * @param items those whose grants still hold
 */
public record Review(UUID id, String quarter, LocalDate dueOn, List<Item> items) {

    public Review {
        items = List.copyOf(items);
    }

    /**
     * One grant to be decided on.
     *
     * @param unused what of the role the person had not used for ninety days when the review was opened
     * @param whole whether they held it for all of those ninety days, so that not having used it says something
     */
    public record Item(RoleGrant grant, Set<String> unused, boolean whole, Optional<Decided> decided) {

        public Item {
            unused = Set.copyOf(unused);
        }

        /** Whether nothing of the role was used although there was time to. */
        public boolean idle() {
            return whole && unused.containsAll(grant.role().permissions());
        }
    }

    /** Who decided to keep or to end it. */
    public record Decided(boolean keep, PersonId by) {}

    public long open() {
        return items.stream().filter(item -> item.decided().isEmpty()).count();
    }

    public boolean overdue(LocalDate today) {
        return open() > 0 && dueOn.isBefore(today);
    }

    /** The quarter a day is in. */
    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
    }
}
