package uk.co.pharmacyiq.governance.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * Something a rule found unusual.
 *
 * @param person who did it; empty where nobody was known yet
 * @param entries of the record, first to last
 * @param why in words that name nobody
 */
record Suspicion(
        FlagKind kind, Optional<PersonId> person, Instant began, Instant ended, List<UUID> entries, String why) {

    /** How many entries are kept of it; the count is in the words. */
    private static final int MOST = 200;

    Suspicion {
        entries = List.copyOf(entries);
    }

    static Suspicion of(FlagKind kind, Optional<PersonId> person, List<Glimpse> acts, String why) {
        return new Suspicion(
                kind,
                person,
                acts.getFirst().at(),
                acts.getLast().at(),
                acts.stream().map(Glimpse::id).limit(MOST).toList(),
                why);
    }
}
