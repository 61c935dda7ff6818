package uk.co.pharmacyiq.inventory.places;

/** What sort of place it is. Names are stored: add, never rename. */
public enum PlaceKind {
    SHELF("Shelf", true),
    FRIDGE("Fridge, 2 to 8 °C", true),
    CD_CABINET("Controlled drugs cabinet", true),
    GOODS_IN("Goods in, to be put away", true),
    QUARANTINE("Quarantine", false),
    TRANSIT("On its way here", false);

    private final String title;
    private final boolean supplies;

    PlaceKind(String title, boolean supplies) {
        this.title = title;
        this.supplies = supplies;
    }

    public String title() {
        return title;
    }

    /** Whether stock may be taken from here to be supplied. */
    public boolean supplies() {
        return supplies;
    }

    /** Whether people add such places; the others every premises has exactly once. */
    public boolean isAdded() {
        return switch (this) {
            case SHELF, FRIDGE, CD_CABINET -> true;
            case GOODS_IN, QUARANTINE, TRANSIT -> false;
        };
    }
}
