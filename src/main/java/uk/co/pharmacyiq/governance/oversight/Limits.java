package uk.co.pharmacyiq.governance.oversight;

import java.time.LocalTime;

/**
 * What an organisation holds to be unusual.
 *
 * @param opens nobody is expected to sign in before
 * @param closes nor from then on
 * @param looks so many different things looked at within the window, and no more
 * @param denials so many refusals of one person within the window
 * @param failures so many failed sign-ins under one name within the window
 */
record Limits(LocalTime opens, LocalTime closes, long looks, long denials, long failures) {

    /** Whether it is outside the hours in which people are expected; where these go over midnight, they do. */
    boolean isNight(LocalTime time) {
        return opens.isBefore(closes)
                ? time.isBefore(opens) || !time.isBefore(closes)
                : time.isBefore(opens) && !time.isBefore(closes);
    }
}
