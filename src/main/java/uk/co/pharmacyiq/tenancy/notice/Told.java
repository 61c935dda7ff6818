package uk.co.pharmacyiq.tenancy.notice;

/**
 * What an organisation says itself in its notice; it is public.
 *
 * @param contact how to reach it
 * @param officer who its data protection officer is, or that there is none
 * @param complaints whom to tell if something is wrong
 */
public record Told(String contact, String officer, String complaints) {

    /** What stands there until the organisation says something else. */
    static final Told NOTHING_YET = new Told(
            "ask at any of its pharmacies.",
            "Ask at any pharmacy of the organisation for its data protection officer.",
            "ask at the counter for whoever deals with complaints.");
}
