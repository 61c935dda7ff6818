package uk.co.pharmacyiq.site.paper;

/**
 * A column of a table.
 *
 * @param title its heading, repeated on each page
 * @param share how wide it is, compared with the others
 * @param figures whether it holds numbers, which stand on the right
 */
public record Column(String title, float share, boolean figures) {

    public Column {
        if (share <= 0) {
            throw new IllegalArgumentException("a column has a width");
        }
    }

    public static Column words(String title, float share) {
        return new Column(title, share, false);
    }

    public static Column figures(String title, float share) {
        return new Column(title, share, true);
    }
}
