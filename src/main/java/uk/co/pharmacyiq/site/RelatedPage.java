package uk.co.pharmacyiq.site;

/** A page that a module offers beside a page of another module, which need not know of it. Found at start. */
public interface RelatedPage {

    /** The pattern of the page it belongs beside: {@code /people/{person}}. */
    String beside();

    /** One or two words. */
    String label();

    /** Where it leads, with the names of the pattern: {@code /people/{person}/roles}. */
    String path();

    /** The permission without which it is not shown. */
    String permission();
}
