package uk.co.pharmacyiq.inventory.ledger;

/** What can happen to stock. Names are stored: add, never rename. */
public enum MovementKind {
    RECEIVE("Goods in"),
    PUT_AWAY("Put away"),
    ISSUE("Issue"),
    MOVE("Move"),
    TRANSFER_OUT("Transfer sent"),
    TRANSFER_IN("Transfer received"),
    QUARANTINE("Quarantine"),
    RELEASE("Release from quarantine"),
    WASTE("Waste"),
    ADJUST("Adjustment"),
    REVERSAL("Reversal"),
    OPENING("Opening balance"),
    SUPPLIER_RETURN("Return to supplier");

    private final String title;

    MovementKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
