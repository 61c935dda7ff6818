package uk.co.pharmacyiq.audit.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.TestDatabase;

/** Who found which attack and how fast, as a table in {@code target/attacks.md} that a run leaves behind. */
final class Sightings {

    private static final String HEADINGS = """
            | no. | attack | found by | as | looks | in ms | ticks |
            |---|---|---|---|---|---|---|
            """;

    private static final Map<String, String> ROWS = new TreeMap<>();

    private Sightings() {}

    /** One detector's success. */
    record Sighting(String by, String kind, String looks, long millis, int ticks) {}

    static synchronized void add(int number, String attack, Sighting seen) {
        var key = "%02d %s %s %s".formatted(number, attack, seen.by(), seen.kind());
        ROWS.put(
                key,
                "| %d | %s | %s | %s | %s | %d | %d |\n"
                        .formatted(number, attack, seen.by(), seen.kind(), seen.looks(), seen.millis(), seen.ticks()));
        try {
            Path file = Files.createDirectories(TestDatabase.target()).resolve("attacks.md");
            Files.writeString(file, HEADINGS + ROWS.values().stream().collect(Collectors.joining()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
