package uk.co.pharmacyiq.tenancy.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The activities as shipped, and which table with personal columns serves which. */
@Component
class ProcessingRecord {

    private static final String HOME = "/tenancy/processing/";

    private final List<Activity> activities;
    private final Map<String, String> tables;

    ProcessingRecord() {
        this.activities = lines("activities.tsv").stream()
                .map(cells -> new Activity(
                        cells.getFirst(),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5),
                        cells.get(6),
                        cells.get(7)))
                .toList();
        this.tables = lines("tables.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(List::getFirst, cells -> cells.get(1)));
    }

    List<Activity> activities() {
        return activities;
    }

    /** By table, the key of its activity. */
    Map<String, String> tables() {
        return tables;
    }

    private static List<List<String>> lines(String name) {
        try (var file = ProcessingRecord.class.getResourceAsStream(HOME + name)) {
            if (file == null) {
                throw new IllegalStateException(HOME + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
