package uk.co.pharmacyiq.governance.oversight;

/** What can look unusual enough to be looked into. */
public enum FlagKind {
    NIGHT("Signed in at night"),
    NEW_DEVICE_AT_NIGHT("Signed in at night from a new device"),
    MANY_LOOKS("Looked at many things in a short time"),
    MANY_DENIALS("Was refused again and again"),
    MANY_FAILURES("Failed sign-ins, one after another"),
    TWO_PLACES("At two premises at once");

    private final String title;

    FlagKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
