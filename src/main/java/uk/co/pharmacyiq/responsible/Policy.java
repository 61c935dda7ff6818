package uk.co.pharmacyiq.responsible;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.co.pharmacyiq.responsible.authority.Basis;
import uk.co.pharmacyiq.responsible.authority.Operation;

/** What may happen in which state, as dated data ({@code responsible/policy.csv}): the law changes by day, not by release. */
final class Policy {

    private static final Policy SHIPPED = read();

    /** What the policy answers. */
    sealed interface Answer {

        /** It may happen. */
        record Allowed() implements Answer {}

        /** It may happen by somebody who holds an authorisation for it. */
        record ByAuthorisation(Basis basis) implements Answer {}

        /** It may not happen. */
        record Refused() implements Answer {}
    }

    /** One line: what holds for an operation in a state from a day until a day. */
    record Line(Operation operation, State state, LocalDate from, LocalDate to, Answer answer, String rule) {

        boolean holds(Operation asked, State in, LocalDate on) {
            return operation == asked && state == in && !on.isBefore(from) && !on.isAfter(to);
        }
    }

    private final List<Line> lines;

    private Policy(List<Line> lines) {
        this.lines = lines;
    }

    static Policy shipped() {
        return SHIPPED;
    }

    List<Line> lines() {
        return lines;
    }

    /** The line that holds on a day. Before the regulations there were none, and nothing is allowed. */
    Line on(LocalDate day, Operation operation, State state) {
        return lines.stream()
                .filter(line -> line.holds(operation, state, day))
                .findFirst()
                .orElseGet(
                        () -> new Line(operation, state, day, day, new Answer.Refused(), "No rule holds on this day"));
    }

    private static Policy read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Policy.class.getResourceAsStream("/responsible/policy.csv")),
                StandardCharsets.UTF_8))) {
            return new Policy(reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line(line.split(",", 6)))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(String[] parts) {
        return new Line(
                Operation.valueOf(parts[0]),
                State.valueOf(parts[1]),
                LocalDate.parse(parts[2]),
                parts[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(parts[3]),
                answer(parts[4]),
                parts[5]);
    }

    private static Answer answer(String word) {
        return switch (word) {
            case "allow" -> new Answer.Allowed();
            case "refuse" -> new Answer.Refused();
            default -> new Answer.ByAuthorisation(Basis.parse(word).orElseThrow());
        };
    }
}
