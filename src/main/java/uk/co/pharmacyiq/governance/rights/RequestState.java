package uk.co.pharmacyiq.governance.rights;

/** How far a request is. */
public enum RequestState {
    RECEIVED("Received"),
    IDENTITY_AWAITED("Proof of identity awaited"),
    CLARIFICATION_AWAITED("Clarification awaited"),
    COLLECTING("Being worked on"),
    OPINION_AWAITED("Pharmacist's opinion awaited"),
    REDACTING("Being checked for what to withhold"),
    READY("Ready to be released"),
    RELEASED("Answered"),
    REFUSED("Refused"),
    WITHDRAWN("Withdrawn");

    private final String title;

    RequestState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether nobody need do anything any more. */
    public boolean isOver() {
        return this == RELEASED || this == REFUSED || this == WITHDRAWN;
    }

    /** Whether the clock stands still. */
    public boolean isWaiting() {
        return this == IDENTITY_AWAITED || this == CLARIFICATION_AWAITED;
    }
}
