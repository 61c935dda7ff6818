package uk.co.pharmacyiq.governance.privacy.detection;

/**
 * What explains a look without asking anybody.
 *
 * @param words after "explained: "
 */
public record Explanation(String words, Strength strength) {

    /** How much it is worth, from least to most. */
    public enum Strength {
        /** The word of the one who looked: a reason given with one key. */
        WORD,
        /** Something they did on the record in the same visit. */
        DEED,
        /** Something that does not hang on them: the work itself, or what somebody else noted. */
        INDEPENDENT
    }

    boolean isMoreThanAWord() {
        return strength != Strength.WORD;
    }
}
