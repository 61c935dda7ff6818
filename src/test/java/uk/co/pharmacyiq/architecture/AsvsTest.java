package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the table of OWASP ASVS says of itself: nothing is missing, and no test is named that does not exist. */
class AsvsTest {

    private static final Pattern ROW =
            Pattern.compile("\\| V(\\d+)\\.(\\d+)\\.(\\d+)(?: to V\\d+\\.\\d+\\.(\\d+))? \\|.*");
    private static final Pattern TESTED = Pattern.compile("`([A-Z][A-Za-z]+Test)(?:\\.([A-Za-z0-9_]+))?`");
    private static final Path TABLE = Path.of("docs/security/asvs.md");

    @Test
    void every_test_that_is_named_exists() throws IOException {
        var missing = new TreeSet<String>();
        var named = TESTED.matcher(Files.readString(TABLE));
        int count = 0;
        while (named.find()) {
            count++;
            var source = source(named.group(1));
            boolean there =
                    named.group(2) == null ? !source.isEmpty() : source.contains("void " + named.group(2) + "(");
            if (!there) {
                missing.add(named.group());
            }
        }
        assertThat(count).isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_requirement_of_the_five_chapters_is_in_the_table_once() throws IOException {
        var list = Path.of("../shared/data/asvs-5.0.0.csv");
        Assumptions.assumeTrue(Files.exists(list), "SKIPPED: " + list + " is not here");
        var wanted = Files.readAllLines(list).stream()
                .map(line -> line.replace("\uFEFF", "").split(",", 2)[0])
                .filter(id -> id.matches("V(6|7|8|9|10)\\.\\d+\\.\\d+"))
                .toList();
        assertThat(wanted).hasSizeGreaterThan(100);
        assertThat(inTable()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static List<String> inTable() throws IOException {
        var ids = new ArrayList<String>();
        for (var line : Files.readAllLines(TABLE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                int first = Integer.parseInt(row.group(3));
                int last = row.group(4) == null ? first : Integer.parseInt(row.group(4));
                for (int i = first; i <= last; i++) {
                    ids.add("V" + row.group(1) + "." + row.group(2) + "." + i);
                }
            }
        }
        return ids;
    }

    private static String source(String test) throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.endsWith(test + ".java"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException unreadable) {
                            throw new java.io.UncheckedIOException(unreadable);
                        }
                    })
                    .collect(Collectors.joining());
        }
    }
}
