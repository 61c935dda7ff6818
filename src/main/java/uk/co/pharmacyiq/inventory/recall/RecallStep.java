package uk.co.pharmacyiq.inventory.recall;

/** What can be done about an alert at premises. Names are stored. */
public enum RecallStep {
    ACKNOWLEDGED("Acknowledged"),
    HELD("Set apart"),
    ARRIVED("Came in and was set apart"),
    ACTED("Done about it"),
    ESCALATED("Nobody had seen it: told to the superintendent"),
    CLOSED("Closed");

    private final String title;

    RecallStep(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
