package uk.co.pharmacyiq.tenancy.notice;

import java.time.Instant;

/**
 * What the organisation says, as it stands now.
 *
 * @param controller the name of the organisation
 * @param number counts its versions; 0 where it has said nothing yet
 * @param since when it came to hold
 * @param ukOnly whether it is known that all of its data is in the United Kingdom
 */
public record Published(String controller, Told told, int number, Instant since, boolean ukOnly) {}
