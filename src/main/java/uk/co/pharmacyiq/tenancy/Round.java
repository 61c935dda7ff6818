package uk.co.pharmacyiq.tenancy;

import java.time.Duration;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Something this server does of itself for every organisation, again and again. To add one, make a component of it and nothing
 * else: {@link Rounds} finds it, begins once the server is up, and ends with it. For each organisation {@link #visit} is
 * called by itself, outside any work and one after another; what it throws is logged without its words and keeps nobody else
 * waiting. Every server of an installation goes round, and one that starts begins anew: whatever is done twice must do no harm.
 */
public interface Round {

    /** What it is called in the log, in plain words: {@code review of roles}. */
    String name();

    /** How long from the end of one round to the next. */
    Duration every();

    /** How long after the start the first one begins. */
    default Duration atFirst() {
        return every();
    }

    /** Does it for one organisation. */
    void visit(OrganisationId organisation);
}
