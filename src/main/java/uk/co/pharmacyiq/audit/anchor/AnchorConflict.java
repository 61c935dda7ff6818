package uk.co.pharmacyiq.audit.anchor;

/** An anchor and the log do not agree. It carries what the operator must be told: which anchor, at which size, and why. */
public final class AnchorConflict extends Exception {

    private static final long serialVersionUID = 1L;

    /** In what way they disagree. */
    public enum Kind {
        /** The anchor keeps a larger log than ours: ours was rolled back, or somebody else has its key. */
        AHEAD,
        /** The anchor keeps another log of the same name: two histories are signed. */
        FORK,
        /** What the anchor keeps cannot be read, or is not signed by the log. */
        ALTERED,
        /** The anchor has forgotten what it said before. Our log is not in doubt; this anchor is. */
        WENT_BACK
    }

    private final String anchor;
    private final Kind kind;
    private final long size;

    AnchorConflict(String anchor, Kind kind, long size, String sentence) {
        super(sentence);
        this.anchor = anchor;
        this.kind = kind;
        this.size = size;
    }

    /** The name of the anchor. */
    public String anchor() {
        return anchor;
    }

    public Kind kind() {
        return kind;
    }

    /** The size at which the anchor disagrees, as the anchor has it. */
    public long size() {
        return size;
    }

    /** One sentence for the operator; {@link #getMessage()} is the same. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Whether the log itself is in doubt, so that nothing more may be sealed before an operator has looked. */
    public boolean stopsSealing() {
        return kind != Kind.WENT_BACK;
    }
}
