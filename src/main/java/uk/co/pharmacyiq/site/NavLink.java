package uk.co.pharmacyiq.site;

/**
 * One entry of the menu, ready to show.
 *
 * @param label one or two words
 * @param href where it leads
 * @param current whether the page shown belongs to it
 */
public record NavLink(String label, String href, boolean current) {}
