package uk.co.pharmacyiq.walls;

/** Where two answers begin to differ, for whoever reads that a test failed. */
final class Difference {

    private Difference() {}

    static String first(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "\n   at " + at + ": " + part(one, at) + "\n   not: " + part(other, at);
    }

    private static String part(String text, int at) {
        return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 60))
                .replace('\n', ' ');
    }
}
