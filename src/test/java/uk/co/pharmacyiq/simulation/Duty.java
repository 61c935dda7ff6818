package uk.co.pharmacyiq.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is responsible pharmacist at one premises, and was away when, as the model has it. */
final class Duty {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration MOST = Duration.ofMinutes(120);

    /** From a moment to a moment; empty where it goes on. */
    record Span(Instant began, Optional<Instant> ended) {}

    private final int where;
    private final List<String> ended = new ArrayList<>();
    private final List<Span> absences = new ArrayList<>();
    private Optional<Person> person = Optional.empty();
    private Instant since = Instant.MIN;
    private Optional<Instant> away = Optional.empty();

    Duty(int where) {
        this.where = where;
    }

    Optional<Person> person() {
        return person;
    }

    boolean away() {
        return away.isPresent();
    }

    void begin(Person who, Instant now) {
        person = Optional.of(who);
        since = now;
    }

    void end(Instant now, String how) {
        comeBack(now);
        ended.add(session(Optional.of(now), how));
        person = Optional.empty();
    }

    void leave(Instant now) {
        away = Optional.of(now);
    }

    void comeBack(Instant now) {
        away.ifPresent(began -> absences.add(new Span(began, Optional.of(now))));
        away = Optional.empty();
    }

    /** PRESENT, ABSENT, OVERDUE or NONE. */
    String state(Instant now) {
        if (person.isEmpty()) {
            return "NONE";
        }
        if (away.isEmpty()) {
            return "PRESENT";
        }
        return today(now).compareTo(MOST) > 0 ? "OVERDUE" : "ABSENT";
    }

    /** How long anybody was away today, by the London calendar, second by second if need be. */
    Duration today(Instant now) {
        var midnight = now.atZone(LONDON).toLocalDate().atStartOfDay(LONDON).toInstant();
        var sum = Duration.ZERO;
        for (var span : spans()) {
            var from = span.began().isBefore(midnight) ? midnight : span.began();
            var until = span.ended().orElse(now);
            if (from.isBefore(until)) {
                sum = sum.plus(Duration.between(from, until));
            }
        }
        return sum;
    }

    private List<Span> spans() {
        var all = new ArrayList<>(absences);
        away.ifPresent(began -> all.add(new Span(began, Optional.empty())));
        return all;
    }

    private String session(Optional<Instant> until, String how) {
        return "session " + where + " " + person.orElseThrow() + " " + since + " "
                + until.map(Instant::toString).orElse("-") + " " + how;
    }

    /** As {@link Truth} writes it. */
    List<String> lines() {
        var lines = new ArrayList<>(ended);
        person.ifPresent(_ -> lines.add(session(Optional.empty(), "-")));
        spans().forEach(span -> lines.add("absence " + where + " " + span.began() + " "
                + span.ended().map(Instant::toString).orElse("-")));
        return lines;
    }
}
