package uk.co.pharmacyiq.governance.rights.copy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * That something is withheld from a copy, in every version of the entry. One that is undone stays on the list.
 *
 * @param field the name of the field, {@link #AUTHOR} or {@link #REASON}; empty for the whole entry
 * @param words why, for those who answer for it; the copy gives the reason alone
 */
public record Redaction(
        UUID id,
        UUID entry,
        String field,
        WithheldReason reason,
        String words,
        PersonId by,
        Instant at,
        Optional<PersonId> undoneBy) {

    /** Who wrote a version. Professionals stand by what they wrote: it is withheld only where somebody decides so (DP-06). */
    public static final String AUTHOR = "author";

    /** What was said for the reason of a change. */
    public static final String REASON = "reason";

    /** Whether it holds. */
    public boolean stands() {
        return undoneBy.isEmpty();
    }

    /** Why a field of an entry is withheld; empty where it is shown. */
    static Optional<WithheldReason> of(List<Redaction> redactions, UUID entry, String field) {
        return redactions.stream()
                .filter(each -> each.stands() && each.entry().equals(entry))
                .filter(each -> each.field().isEmpty() || each.field().equals(field))
                .map(Redaction::reason)
                .findFirst();
    }
}
