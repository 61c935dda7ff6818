package uk.co.pharmacyiq.launcher.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.OrganisationId;

class SignaturesTest {

    private final TestDatabase database = TestDatabase.get();

    @Test
    void asks_as_the_auditor_who_otherwise_only_reads_and_waits_until_it_is_answered() {
        var organisation = OrganisationId.next();
        var asked = CompletableFuture.runAsync(() -> {
            try {
                Signatures.ask(database.auditor(), organisation);
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        await().atMost(Duration.ofSeconds(15)).until(() -> asked.isDone() || answer(organisation) == 1);
        assertThat(asked).succeedsWithin(Duration.ofSeconds(15));
    }

    /** As the sealer does. */
    private int answer(OrganisationId organisation) throws SQLException {
        try (var connection = database.administrator().connect();
                var answer =
                        connection.prepareStatement("delete from audit.signing_request where organisation_id = ?")) {
            answer.setObject(1, organisation.value());
            return answer.executeUpdate();
        }
    }
}
