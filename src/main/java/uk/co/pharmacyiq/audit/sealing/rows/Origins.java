package uk.co.pharmacyiq.audit.sealing.rows;

import java.util.UUID;

/**
 * The names of logs.
 *
 * @param base what all of them begin with: {@code audit.pharmacyiq.localhost}
 */
public record Origins(String base) {

    /** The name of the log of heads. */
    public String heads(int log) {
        return base + "/heads/" + log;
    }

    /** The name of an organisation's log. */
    public String organisation(UUID organisation, int log) {
        return base + "/t/" + organisation + "/" + log;
    }
}
