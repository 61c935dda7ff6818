package uk.co.pharmacyiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;

/** Where a secret must not show while the system runs. */
class SecretsOfTheRunningApplicationTest extends PharmacyTest {

    @Test
    void M_054_no_secret_stands_in_the_list_of_processes_nor_in_what_they_are_started_with() throws IOException {
        List<String> secrets = secrets();
        List<String> read = new ArrayList<>();
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            for (String kind : new String[] {"cmdline", "environ"}) {
                Path told = Path.of("/proc", String.valueOf(process.pid()), kind);
                try {
                    String text = Files.readString(told, StandardCharsets.ISO_8859_1);
                    read.add(text);
                    assertThat(secrets).as(told.toString()).noneMatch(text::contains);
                } catch (IOException ended) {
                    // It ended meanwhile, or is another account's.
                }
            }
        }
        assertThat(read).as("PostgreSQL and this JVM among them").hasSizeGreaterThan(4);
    }

    @Test
    void M_054_no_command_takes_a_secret_as_an_argument() {
        assertThat(options(Main.commandLine()))
                .isNotEmpty()
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).matches(".*(password|secret|token|pin|passphrase)"));
    }

    private static List<String> options(CommandLine command) {
        return Stream.concat(
                        command.getCommandSpec().options().stream().map(option -> option.longestName()),
                        command.getSubcommands().values().stream().flatMap(below -> options(below).stream()))
                .toList();
    }

    private static List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        TestDatabase database = TestDatabase.get();
        secrets.add(database.app().password());
        secrets.add(database.migrator().password());
        secrets.add(database.sealer().password());
        secrets.add(database.administrator().password());
        try (Stream<Path> keys = Files.list(TestDatabase.target().resolve("test-keys"))) {
            for (Path key : keys.toList()) {
                secrets.add(Files.readString(key).strip());
            }
        }
        assertThat(secrets).noneMatch(String::isEmpty);
        return secrets;
    }
}
