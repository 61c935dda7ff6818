package uk.co.pharmacyiq.identity.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/**
 * What everybody who works here promises, by version. Who has not accepted the version of now can do nothing but read and
 * accept it (SC-10; National Data Guardian, standard 2: staff are told that their use is logged and attributed to them).
 */
@Component
public class Statement {

    /** The version of now. A new text is a new version. */
    public static final String VERSION = "2026-11";

    private static final List<String> LINES = read();

    private final StatementStore store;

    Statement(StatementStore store) {
        this.store = store;
    }

    /** The sentences of the version of now. */
    public static List<String> lines() {
        return LINES;
    }

    /** Records that somebody accepts the version of now, as part of work under way. */
    public void accepted(Work work, PersonId person) {
        store.accept(work, person, VERSION);
        work.note("statement", VERSION);
    }

    private static List<String> read() {
        try (var text = Statement.class.getResourceAsStream("/identity/statement.txt")) {
            if (text == null) {
                throw new IllegalStateException("the confidentiality statement is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
