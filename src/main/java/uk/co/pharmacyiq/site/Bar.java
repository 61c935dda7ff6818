package uk.co.pharmacyiq.site;

/**
 * One bar of a chart.
 *
 * @param label short name below the bar: at most about nine letters
 * @param value its height, in any unit; less than zero counts as zero
 * @param text the value in words or figures, above the bar and in the table
 * @param kind how it looks: {@code plain}, {@code ok}, {@code soon}, {@code expired} or {@code muted}
 */
public record Bar(String label, double value, String text, String kind) {

    /** Height of this bar when the largest value of all bars is drawn {@code full} high; little is never drawn as nothing. */
    public long height(double largest, long full) {
        return value <= 0 ? 0 : Math.max(2, Math.round(value / largest * full));
    }
}
