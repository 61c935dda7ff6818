package uk.co.pharmacyiq.patients.search;

/**
 * A stretch of the keys of one kind, sorted by their bytes: exactly one, or all that begin alike. Only comparisons that tell
 * nothing of the rows they pass over may use an index behind the wall between organisations, and these do.
 *
 * @param before the first value no longer in it
 * @param worth how good a find in it is, in points
 * @param whole how good one is that is all of what it begins with
 */
record Stretch(KeyKind kind, String from, String before, int worth, int whole) {

    /** Sorts after every text that begins as what stands before it. */
    private static final String AFTER_ALL = "\udbff\udfff";

    /** Sorts before every other text that begins as what stands before it. */
    private static final String NEXT = "\u0001";

    static Stretch exactly(KeyKind kind, String value, int worth) {
        return new Stretch(kind, value, value + NEXT, worth, worth);
    }

    static Stretch beginning(KeyKind kind, String start, int worth) {
        return beginning(kind, start, worth, worth);
    }

    static Stretch beginning(KeyKind kind, String start, int worth, int whole) {
        return new Stretch(kind, start, start + AFTER_ALL, worth, whole);
    }

    /** Whether it is one value and no beginning. */
    boolean isWhole() {
        return before.endsWith(NEXT);
    }

    boolean holds(String value) {
        return value.startsWith(from) && (!isWhole() || value.equals(from));
    }

    @Override
    public String toString() {
        return "Stretch[" + kind.code() + "]";
    }
}
