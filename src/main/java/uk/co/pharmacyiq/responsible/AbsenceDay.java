package uk.co.pharmacyiq.responsible;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the absences at premises come to on one business day: midnight to midnight in London, over all who were responsible
 * (SI 2008/2789, regulation 3(1) and (2); RP-04).
 *
 * @param total the time away
 * @param passedAt when the limit was passed; exactly the limit is within it
 */
public record AbsenceDay(LocalDate day, Duration total, Optional<Instant> passedAt) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** An absence; empty where it goes on. */
    record Span(Instant began, Optional<Instant> ended) {}

    /** How long somebody may be away, and from when they are warned. */
    public record Limits(Duration warning, Duration most) {}

    /** Adds up what lies within the day until now. */
    static AbsenceDay of(LocalDate day, List<Span> absences, Duration most, Instant now) {
        var first = day.atStartOfDay(LONDON).toInstant();
        var last = earlier(day.plusDays(1).atStartOfDay(LONDON).toInstant(), now);
        var total = Duration.ZERO;
        var passed = Optional.<Instant>empty();
        for (var absence :
                absences.stream().sorted(Comparator.comparing(Span::began)).toList()) {
            var from = later(absence.began(), first);
            var until = earlier(absence.ended().orElse(now), last);
            if (!from.isBefore(until)) {
                continue;
            }
            var before = total;
            total = total.plus(Duration.between(from, until));
            if (passed.isEmpty() && total.compareTo(most) > 0) {
                passed = Optional.of(from.plus(most.minus(before)));
            }
        }
        return new AbsenceDay(day, total, passed);
    }

    /** Whole minutes away, as people read them. */
    public long minutes() {
        return total.toMinutes();
    }

    public boolean breached() {
        return passedAt.isPresent();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
