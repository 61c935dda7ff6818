package uk.co.pharmacyiq.responsible;

/** How it stands with the responsible pharmacist of premises. Names are stored in the policy: add, never rename. */
public enum State {
    /** Signed on and there. */
    PRESENT("Present"),
    /** Signed on and away, within the time the regulations allow. */
    ABSENT("Away"),
    /** Signed on and away for longer than the regulations allow in one day. */
    OVERDUE("Away for too long"),
    /** Nobody is signed on. */
    NONE("Nobody signed on");

    private final String title;

    State(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
