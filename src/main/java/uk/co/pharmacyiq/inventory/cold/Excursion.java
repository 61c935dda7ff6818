package uk.co.pharmacyiq.inventory.cold;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Quantity;

/** A time during which a fridge was too warm or too cold, with the stock that was set apart because of it. */
public record Excursion(UUID id, UUID fridge, Instant beganAt, List<Held> lots) {

    /** What a pharmacist may decide about a lot. Names are stored. */
    public enum Decision {
        RELEASE("Released: fit to supply"),
        DESTROY("To be destroyed");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A lot that was set apart; empty as long as no pharmacist has decided. */
    public record Held(UUID id, Lot lot, String name, Quantity quantity, Optional<Decided> decided) {}

    /** What was decided, by whom, and why. */
    public record Decided(Decision decision, PersonId by, Instant at, String why) {}

    public Excursion {
        lots = List.copyOf(lots);
    }

    /** When the first reading wholly within the range was taken; empty while there is none. */
    public Optional<Instant> endedAt(List<Reading> readings) {
        return readings.stream()
                .filter(each -> each.takenAt().isAfter(beganAt) && !each.isOut())
                .map(Reading::takenAt)
                .findFirst();
    }

    /** How long it lasted, as far as the readings tell. */
    public Duration length(List<Reading> readings, Instant now) {
        return Duration.between(beganAt, endedAt(readings).orElse(now));
    }

    /** The mean kinetic temperature over its readings. */
    public Optional<BigDecimal> kineticMean(List<Reading> readings) {
        var end = endedAt(readings).orElse(Instant.MAX);
        return KineticMean.of(readings.stream()
                .filter(each ->
                        !each.takenAt().isBefore(beganAt) && each.takenAt().isBefore(end))
                .flatMap(each -> each.degrees().all().stream())
                .toList());
    }

    /** Whether a pharmacist still has to decide on something. */
    public boolean isUndecided() {
        return lots.stream().anyMatch(each -> each.decided().isEmpty());
    }
}
