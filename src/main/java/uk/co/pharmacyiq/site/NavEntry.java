package uk.co.pharmacyiq.site;

/** An entry a module offers for the menu; it is shown to those who hold its permission. */
public interface NavEntry {

    /** One or two words. */
    String label();

    /** Where it leads; may contain {@code {premises}}, and is then shown only where premises are chosen. */
    String path();

    /** The permission without which the entry is not shown. */
    String permission();

    /** Its place in the menu, smallest first. */
    int order();
}
