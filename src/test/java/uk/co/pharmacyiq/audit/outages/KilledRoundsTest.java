package uk.co.pharmacyiq.audit.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;

/** Whoever is killed under load: nothing is missed, nothing stands twice, and sealing goes on without hands. */
class KilledRoundsTest {

    @Test
    void events_minus_leaves_is_zero_whoever_is_killed() throws IOException, SQLException, InterruptedException {
        var folder = TestDatabase.target().resolve("killed-rounds");
        TestDatabase.delete(folder);
        long seed = System.nanoTime();
        System.out.println("killed rounds with seed " + seed);
        try (var rounds = KillRounds.start(folder, seed)) {
            assertThat(rounds.run(4, System.out::println))
                    .allSatisfy(round -> assertThat(round.wrong()).isEmpty());
            assertThat(rounds.end()).isEmpty();
            System.out.println(rounds.totals());
        }
    }
}
