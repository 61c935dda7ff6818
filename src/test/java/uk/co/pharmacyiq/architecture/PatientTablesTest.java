package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where what is said of patients can be read: in the few stores whose callers put every patient on the trail. */
class PatientTablesTest {

    private static final Path MAIN = Path.of("src/main/java/uk/co/pharmacyiq");

    private static final Pattern READS = Pattern.compile(
            "\\b(?:from|join)\\s+patients\\.(?:entry|entry_version|search_word|search_key)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    @DisplayName(
            "M-127 what is said of patients is read by the records and the search, which note it on the trail, and by nobody else")
    void only_the_records_and_the_search_read_what_is_said_of_patients() throws IOException {
        var readers = new TreeSet<String>();
        try (var files = Files.walk(MAIN)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (READS.matcher(Files.readString(file)).find()) {
                    readers.add(MAIN.relativize(file).toString());
                }
            }
        }
        assertThat(readers)
                .isNotEmpty()
                .allMatch(file -> file.startsWith("patients/record/") || file.startsWith("patients/search/"))
                .allMatch(file -> file.endsWith("Store.java"));
        for (var room : new String[] {"patients/record/Records.java", "patients/search/Candidates.java"}) {
            assertThat(Files.readString(MAIN.resolve(room))).contains("trail.read(");
        }
    }
}
