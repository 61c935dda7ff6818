package uk.co.pharmacyiq.inventory.cold.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.cold.ColdRange;
import uk.co.pharmacyiq.inventory.cold.Reading;
import uk.co.pharmacyiq.site.LondonTime;

/**
 * The readings of a week as a curve over the band they must stay in.
 *
 * @param curve points of the line, as SVG writes them
 * @param spans what lay between the lowest and the highest since the reading before
 */
record ReadingChart(Band band, String curve, List<Dot> dots, List<Span> spans, List<Tick> days, List<Tick> degrees) {

    static final int WIDTH = 826;
    static final int HEIGHT = 200;
    private static final int LEFT = 40;
    private static final int FOOT = 24;
    private static final Duration WEEK = Duration.ofDays(7);

    /** Where the range lies. */
    record Band(int top, int height) {}

    /** A reading. */
    record Dot(int x, int y, boolean out) {}

    /** From the lowest to the highest. */
    record Span(int x, int top, int height) {}

    /** A word at an axis. */
    record Tick(int at, String text) {}

    static ReadingChart of(List<Reading> all, ColdRange range, Instant now) {
        var readings = all.stream()
                .filter(each -> each.takenAt().isAfter(now.minus(WEEK)))
                .toList();
        var scale = Scale.of(readings, range);
        var dots = readings.stream()
                .map(each ->
                        new Dot(x(each.takenAt(), now), scale.y(each.degrees().current()), each.isOut()))
                .toList();
        var spans = readings.stream()
                .filter(each -> each.degrees().lowest().isPresent()
                        && each.degrees().highest().isPresent())
                .map(each -> span(each, scale, now))
                .toList();
        int top = scale.y(range.high());
        return new ReadingChart(
                new Band(top, scale.y(range.low()) - top),
                dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")),
                dots.stream().filter(dot -> dot.out() || dots.size() < 100).toList(),
                spans,
                days(now),
                List.of(new Tick(top + 4, range.high() + "°"), new Tick(scale.y(range.low()) + 4, range.low() + "°")));
    }

    private static Span span(Reading reading, Scale scale, Instant now) {
        int top = scale.y(reading.degrees().highest().orElseThrow());
        return new Span(
                x(reading.takenAt(), now),
                top,
                Math.max(1, scale.y(reading.degrees().lowest().orElseThrow()) - top));
    }

    private static List<Tick> days(Instant now) {
        var today = LocalDate.ofInstant(now, LondonTime.ZONE);
        return IntStream.rangeClosed(0, 6)
                .mapToObj(today::minusDays)
                .map(day -> new Tick(
                        x(day.atTime(12, 0).atZone(LondonTime.ZONE).toInstant(), now),
                        String.format(Locale.UK, "%te %<tb", day)))
                .filter(tick -> tick.at() < WIDTH - 10)
                .toList();
    }

    private static int x(Instant at, Instant now) {
        double part = (double) Duration.between(now.minus(WEEK), at).toSeconds() / WEEK.toSeconds();
        return LEFT + (int) Math.round(part * (WIDTH - LEFT - 8));
    }

    /** From degrees to lines of the drawing. */
    private record Scale(double low, double high) {

        static Scale of(List<Reading> readings, ColdRange range) {
            var all = Stream.concat(
                            Stream.of(range.low(), range.high()),
                            readings.stream()
                                    .flatMap(each -> Stream.of(
                                                    Stream.of(each.degrees().current()),
                                                    each.degrees().lowest().stream(),
                                                    each.degrees().highest().stream())
                                            .flatMap(every -> every)))
                    .mapToDouble(BigDecimal::doubleValue)
                    .summaryStatistics();
            return new Scale(all.getMin() - 1, all.getMax() + 1);
        }

        int y(BigDecimal degrees) {
            return (int) Math.round((high - degrees.doubleValue()) / (high - low) * (HEIGHT - FOOT));
        }
    }
}
