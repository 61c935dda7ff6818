package uk.co.pharmacyiq.controlled.checking.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.checking.Drift;
import uk.co.pharmacyiq.controlled.checking.Drift.Point;
import uk.co.pharmacyiq.site.LondonTime;

/**
 * Both sums of a liquid's drift as curves below the limit.
 *
 * @param over points of the line for too much, as SVG writes them
 * @param under those of the line for too little
 * @param limit how far down the limit lies
 */
record DriftChart(String over, String under, int limit, List<Dot> dots, List<Tick> checks, List<Tick> percents) {

    private static final int WIDTH = 826;
    private static final int HEIGHT = 220;
    private static final int LEFT = 56;
    private static final int FOOT = 28;
    private static final int TOP = 12;
    private static final int MOST = 52;
    private static final int WORDS = 8;

    /** A check: where its larger sum stands. */
    record Dot(int x, int y, boolean out, boolean under) {}

    /** A word at an axis. */
    record Tick(int at, String text) {}

    static DriftChart of(Drift drift) {
        var all = drift.points();
        var points = all.subList(Math.max(0, all.size() - MOST), all.size());
        var highest = points.stream()
                .map(point -> point.over().max(point.under()))
                .reduce(drift.limit().multiply(new BigDecimal("1.2")), BigDecimal::max);
        int every = Math.max(1, (points.size() + WORDS - 1) / WORDS);
        int limit = y(drift.limit(), highest);
        return new DriftChart(
                line(points, Point::over, highest),
                line(points, Point::under, highest),
                limit,
                IntStream.range(0, points.size())
                        .mapToObj(at -> dot(points.get(at), x(at, points.size()), highest))
                        .toList(),
                IntStream.range(0, points.size())
                        .filter(at -> (points.size() - 1 - at) % every == 0)
                        .mapToObj(at -> new Tick(
                                x(at, points.size()),
                                LondonTime.time(points.get(at).at()).replaceFirst(" [0-9]{4},.*", "")))
                        .toList(),
                List.of(new Tick(limit + 4, Section.plain(drift.limit()) + " %"), new Tick(HEIGHT - FOOT + 4, "0 %")));
    }

    private static Dot dot(Point point, int x, BigDecimal highest) {
        boolean under = point.under().compareTo(point.over()) > 0;
        return new Dot(x, y(under ? point.under() : point.over(), highest), point.out(), under);
    }

    private static String line(List<Point> points, Function<Point, BigDecimal> sum, BigDecimal highest) {
        return IntStream.range(0, points.size())
                .mapToObj(at -> x(at, points.size()) + "," + y(sum.apply(points.get(at)), highest))
                .collect(Collectors.joining(" "));
    }

    private static int x(int at, int size) {
        return size == 1 ? (LEFT + WIDTH) / 2 : LEFT + 24 + at * (WIDTH - LEFT - 64) / (size - 1);
    }

    private static int y(BigDecimal percent, BigDecimal highest) {
        int room = HEIGHT - FOOT - TOP;
        return HEIGHT
                - FOOT
                - percent.multiply(BigDecimal.valueOf(room))
                        .divide(highest, 0, RoundingMode.HALF_EVEN)
                        .intValueExact();
    }
}
