package uk.co.pharmacyiq.site.web;

import java.util.List;
import java.util.stream.IntStream;
import uk.co.pharmacyiq.site.Bar;
import uk.co.pharmacyiq.site.HomeTile;

/** The tiles of the day and their charts; or word that this person has no premises yet. */
record TodayPage(List<Tile> tiles, List<Chart> charts, boolean nowhere) {

    /** One tile. */
    record Tile(String title, String figure, String text, String href, String css) {}

    /** A chart that a tile brought along. */
    record Chart(int order, String title, String text, List<Bar> bars) {}

    static TodayPage of(List<HomeTile.Tile> tiles) {
        var charts = tiles.stream().filter(tile -> !tile.bars().isEmpty()).toList();
        return new TodayPage(
                tiles.stream()
                        .map(tile -> new Tile(tile.title(), tile.figure(), tile.text(), tile.href(), tile.kind()))
                        .toList(),
                IntStream.range(0, charts.size())
                        .mapToObj(i -> new Chart(
                                i,
                                charts.get(i).title(),
                                charts.get(i).text(),
                                charts.get(i).bars()))
                        .toList(),
                false);
    }

    static TodayPage nowhereYet() {
        return new TodayPage(List.of(), List.of(), true);
    }
}
