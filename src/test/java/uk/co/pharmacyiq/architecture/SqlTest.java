package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The compiler cannot see inside SQL, so this test reads it. */
class SqlTest {

    private static final Path MAIN = Path.of("src/main/java/uk/co/pharmacyiq");
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|copy)\\s+(keys|audit|work|tenancy|identity|access|medicines|controlled|responsible|inventory|patients|governance)\\.\\w+",
            Pattern.CASE_INSENSITIVE);

    @Test
    void each_module_reads_and_writes_only_its_own_tables() throws IOException {
        var trespasses = new ArrayList<String>();
        int statements = 0;
        try (var files = Files.walk(MAIN)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var module = MAIN.relativize(file).getName(0).toString();
                if (module.equals("launcher")) {
                    continue;
                }
                var found = TABLE.matcher(Files.readString(file)).results().toList();
                statements += found.size();
                found.stream()
                        .filter(table -> !table.group(1).equals(module))
                        .forEach(table -> trespasses.add(file.getFileName() + ": " + table.group()));
            }
        }
        assertThat(trespasses).isEmpty();
        assertThat(statements).as("statements looked at").isGreaterThan(50);
    }

    /** What a statement is put together from are other constants and the module's own list of its tables. */
    @Test
    void values_are_bound_and_never_written_into_a_statement() throws IOException {
        var risky = new ArrayList<String>();
        var filled = Pattern.compile("\\.formatted\\(([^)]*)\\)|String\\.format\\(([^)]*)\\)");
        var constants = Pattern.compile("(?:[A-Z][A-Z_]*|table)(?:,\\s*(?:[A-Z][A-Z_]*|table))*");
        var concatenated = Pattern.compile("\\.sql\\([^;]*?\"\\s*\\+\\s*(?!stage\\.table)[a-z]");
        try (var files = Files.walk(MAIN)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith("Store.java")).toList()) {
                var source = Files.readString(file);
                filled.matcher(source)
                        .results()
                        .filter(call -> !constants
                                .matcher(String.valueOf(call.group(1)))
                                .matches())
                        .forEach(call -> risky.add(file.getFileName() + ": " + call.group()));
                concatenated
                        .matcher(source)
                        .results()
                        .forEach(call -> risky.add(file.getFileName() + ": " + call.group()));
            }
        }
        assertThat(risky).isEmpty();
    }
}
