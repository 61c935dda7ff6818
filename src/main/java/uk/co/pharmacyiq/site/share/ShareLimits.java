package uk.co.pharmacyiq.site.share;

import java.time.Duration;

/**
 * What of a server there is to share.
 *
 * @param alone how many requests of one organisation are under way at once while no other is there: fewer than the pool has
 *     connections
 * @param together how many those of all organisations come to, shared out
 * @param idle while fewer are under way, anybody may
 * @param waiting how many of one organisation wait
 * @param patience how long
 */
record ShareLimits(int alone, int together, int idle, int waiting, Duration patience) {}
