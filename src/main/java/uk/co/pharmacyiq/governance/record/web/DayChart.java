package uk.co.pharmacyiq.governance.record.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.co.pharmacyiq.audit.state.Activity;
import uk.co.pharmacyiq.governance.record.SearchRecord;

/** One day of the record as 24 bars: what was done, refused and failed in each hour. */
record DayChart(LocalDate date, List<Hour> hours) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    /** How high the fullest hour is drawn. */
    private static final long FULL = 96;

    /** One hour; heights in units of the drawing. */
    record Hour(int hour, long done, long refused, long failed, long doneHigh, long refusedHigh, long failedHigh) {

        String label() {
            return String.format(Locale.UK, "%02d", hour);
        }

        long all() {
            return done + refused + failed;
        }

        int left() {
            return hour * 34 + 5;
        }

        long doneTop() {
            return 118 - doneHigh;
        }

        long refusedTop() {
            return doneTop() - refusedHigh;
        }

        long failedTop() {
            return refusedTop() - failedHigh;
        }
    }

    static DayChart of(SearchRecord.Day day) {
        var found = day.hours().stream().collect(Collectors.toMap(Activity.Hour::hour, hour -> hour));
        long largest = day.hours().stream()
                .mapToLong(hour -> hour.done() + hour.refused() + hour.failed())
                .max()
                .orElse(0);
        return new DayChart(
                day.date(),
                IntStream.range(0, 24)
                        .mapToObj(hour -> of(found.getOrDefault(hour, new Activity.Hour(hour, 0, 0, 0)), largest))
                        .toList());
    }

    private static Hour of(Activity.Hour hour, long largest) {
        return new Hour(
                hour.hour(),
                hour.done(),
                hour.refused(),
                hour.failed(),
                high(hour.done(), largest),
                high(hour.refused(), largest),
                high(hour.failed(), largest));
    }

    /** Little is never drawn as nothing. */
    private static long high(long count, long largest) {
        return count == 0 ? 0 : Math.max(3, Math.round((double) count / largest * FULL));
    }

    String title() {
        return DAY.format(date);
    }

    String text() {
        return SealPanel.count(sum("done")) + " done, " + SealPanel.count(sum("refused")) + " refused, "
                + SealPanel.count(sum("failed")) + " failed";
    }

    private long sum(String outcome) {
        return hours.stream()
                .mapToLong(hour -> switch (outcome) {
                    case "done" -> hour.done();
                    case "refused" -> hour.refused();
                    default -> hour.failed();
                })
                .sum();
    }
}
