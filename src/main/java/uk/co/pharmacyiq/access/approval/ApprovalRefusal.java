package uk.co.pharmacyiq.access.approval;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why somebody does not decide about a request. */
public enum ApprovalRefusal implements WordedRefusal {
    /** Nobody is their own second person (M-040). */
    OWN_REQUEST("own-request", Kind.NOT_ALLOWED, "You asked for this yourself. Somebody else must decide about it."),
    /** Two accounts of one human being are one person. */
    SAME_HUMAN(
            "same-human",
            Kind.NOT_ALLOWED,
            "This account and the one that asked belong to the same person. Somebody else must decide."),
    /** The asker could have made this account decide as they please. */
    NOT_INDEPENDENT(
            "not-independent",
            Kind.NOT_ALLOWED,
            "Whoever asked gave you your roles or your way in within the last 24 hours. Somebody else must decide."),
    /** There is none, or none that this person may decide about. */
    UNKNOWN("approval-unknown", Kind.NOT_FOUND, "There is no such request. Choose one from the list."),
    /** Somebody was faster. */
    DECIDED("approval-decided", Kind.CONFLICT, "This request was decided or withdrawn already. Reload the page."),
    /** Too late. */
    EXPIRED("approval-expired", Kind.CONFLICT, "This request ran out of time. It must be asked for once more.");

    private final Words words;

    ApprovalRefusal(String code, Kind kind, String advice) {
        this.words = new Words(code, kind, "", advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
