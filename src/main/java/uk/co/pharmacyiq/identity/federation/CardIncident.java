package uk.co.pharmacyiq.identity.federation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A draft of an incident with a card, for a person to look into. It says which card was shown and who was signed in; who
 * held the card it cannot say.
 *
 * @param cardHolder the person whose card it is, where it is known here
 */
public record CardIncident(UUID id, String kind, Instant happenedAt, String person, Optional<String> cardHolder) {

    /** What happened, in words. */
    public String words() {
        return switch (kind) {
            case "not-theirs" -> "While %s was signed in, %s was shown and refused.".formatted(person, whose());
            case "belongs-to-another" ->
                "%s asked to link %s to their account; it was refused.".formatted(person, whose());
            default -> "The card or account of %s was in use at two places at once.".formatted(person);
        };
    }

    private String whose() {
        return cardHolder
                .map(name -> "the card or account of " + name)
                .orElse("a card or account nobody here is known by");
    }

    @Override
    public String toString() {
        return "CardIncident[" + id + "]";
    }
}
