package uk.co.pharmacyiq.site;

/**
 * One option of a list to choose from.
 *
 * @param value what the form sends
 * @param label what the person reads
 * @param selected whether it is chosen when the page is shown
 */
public record Choice(String value, String label, boolean selected) {}
