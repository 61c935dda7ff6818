package uk.co.pharmacyiq.audit.sealing.rows;

/** Another node leads: what this one was about to write or sign is void. */
public final class LeadershipLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeadershipLost() {
        super("another node leads");
    }

    public LeadershipLost(RuntimeException seenBy) {
        super("another node leads", seenBy);
    }
}
