package uk.co.pharmacyiq.governance.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/** Premises on their way out of an organisation, or how they came into it; the steps as this side keeps them, oldest first. */
public record Handover(UUID id, List<Step> steps) {

    /** What was done. Names are stored. */
    public enum Kind {
        OFFERED,
        CODE_SHOWN,
        WITHDRAWN,
        HANDED_OVER,
        RECEIVED,
        TAKEN_OVER;

        String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Who offered or on whose word it was done, and who agreed; nobody agreed where the operator offered. */
    public record Two(PersonId asked, Optional<PersonId> agreed) {}

    /**
     * One step.
     *
     * @param from the first day on which they may be taken over, where they were offered
     * @param offer by what the other side finds the offer, where the code was shown
     * @param fingerprint of the document of this step, else empty
     * @param lines of stock that went over
     */
    public record Step(
            Kind kind,
            Instant at,
            PremisesId premises,
            Optional<LocalDate> from,
            Optional<Two> two,
            Optional<String> offer,
            Optional<Instant> goodUntil,
            String fingerprint,
            int lines,
            UUID event) {}

    public Handover {
        steps = List.copyOf(steps);
    }

    public PremisesId premises() {
        return steps.getFirst().premises();
    }

    public Optional<Step> last(Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** Whether they may still be taken over. */
    public boolean stands() {
        return last(Kind.OFFERED).isPresent()
                && last(Kind.WITHDRAWN).isEmpty()
                && last(Kind.HANDED_OVER).isEmpty();
    }

    /** The offer that the newest code opens. */
    Optional<String> offer() {
        return last(Kind.CODE_SHOWN).flatMap(Step::offer);
    }

    /** On whose word stock leaves: the second person's, or whoever's the operator named. */
    PersonId word() {
        var two = last(Kind.OFFERED).flatMap(Step::two).orElseThrow();
        return two.agreed().orElse(two.asked());
    }
}
