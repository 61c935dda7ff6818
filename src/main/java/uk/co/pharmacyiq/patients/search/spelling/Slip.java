package uk.co.pharmacyiq.patients.search.spelling;

/**
 * One slip of a finger: a letter wrong, missing, too many, or two neighbours swapped. One slip leaves the first or the
 * second half of a word untouched, except where it swaps the two letters on either side of the middle; so those that may be
 * meant are found by two short stretches of a sorted list and one word more.
 */
public final class Slip {

    private Slip() {}

    /** The half that stands untouched where the slip is in the other. */
    public static String firstHalf(String word) {
        return word.substring(0, middle(word));
    }

    /** The second half, turned round: the words that end so stand together where they are sorted from their ends. */
    public static String secondHalfTurned(String word) {
        return turned(word.substring(middle(word)));
    }

    /** The word with the letters on either side of the middle swapped. */
    public static String swappedInTheMiddle(String word) {
        int middle = middle(word);
        if (middle == 0 || middle == word.length()) {
            return word;
        }
        return word.substring(0, middle - 1)
                + word.charAt(middle)
                + word.charAt(middle - 1)
                + word.substring(middle + 1);
    }

    public static String turned(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** Whether one word is the other but for at most one slip. */
    public static boolean apart(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (one.length() == other.length()) {
            return rest(one, same + 1).equals(rest(other, same + 1)) || swapped(one, other, same);
        }
        var longer = one.length() > other.length() ? one : other;
        var less = one.length() > other.length() ? other : one;
        return rest(longer, same + 1).equals(rest(less, same));
    }

    private static boolean swapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && rest(one, at + 2).equals(rest(other, at + 2));
    }

    private static String rest(String word, int from) {
        return from >= word.length() ? "" : word.substring(from);
    }

    private static int middle(String word) {
        return (word.length() + 1) / 2;
    }
}
