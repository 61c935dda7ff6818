package uk.co.pharmacyiq.tenancy.leaving;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/** How far an organisation has come on its way out; the steps of its newest departure, oldest first. */
public record Departure(Optional<UUID> id, List<Step> steps) {

    /** What was done. */
    public enum Kind {
        EXPORT_AGREED,
        EXPORTED,
        DELETION_AGREED,
        DELETION_WITHDRAWN,
        DELETED;

        String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Who asked, and who agreed. */
    public record Two(PersonId asked, PersonId agreed) {}

    /**
     * One step.
     *
     * @param fingerprint of the export it is about, else empty
     * @param due before when nothing is deleted, where deletion was agreed
     */
    public record Step(
            Kind kind, Instant at, Optional<Two> two, String fingerprint, Optional<Instant> due, UUID event) {}

    public Departure {
        steps = List.copyOf(steps);
    }

    /** The export that was handed out last. */
    public Optional<Step> export() {
        return last(Kind.EXPORTED);
    }

    /** Whether the organisation asked for its data, two of its people. */
    public boolean mayBeExported() {
        return id.isPresent() && !isDeleted();
    }

    /** The agreement to delete that holds, if any. */
    public Optional<Step> deletion() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.getLast()).filter(step -> step.kind() == Kind.DELETION_AGREED);
    }

    public boolean isDeleted() {
        return last(Kind.DELETED).isPresent();
    }

    private Optional<Step> last(Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }
}
