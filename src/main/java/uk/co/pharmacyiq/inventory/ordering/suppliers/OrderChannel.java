package uk.co.pharmacyiq.inventory.ordering.suppliers;

/** How a supplier takes orders. Names are stored: add, never rename. */
public enum OrderChannel {
    CSV_FILE("A file, as a table (CSV)"),
    JSON_FILE("A file, as JSON"),
    PAPER("A paper to print or e-mail (PDF)");

    private final String title;

    OrderChannel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
