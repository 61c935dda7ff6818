package uk.co.pharmacyiq.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CrowdingTest {

    @Test
    @DisplayName(
            "M-071 two organisations at once on four connections that are cut off at random: no answer holds anything of the other")
    void nothing_of_another_comes_back_however_connections_break() throws Exception {
        var result = Crowding.run(20_000, Duration.ofSeconds(45));
        assertThat(result.foreign()).isZero();
        assertThat(result.strange())
                .as("neither one's own nor an honest error, of " + result.byStatus())
                .isZero();
        assertThat(result.answers()).isGreaterThan(1_000);
        assertThat(result.killed()).isGreaterThan(20);
        assertThat(result.byStatus().get(200).get()).isGreaterThan(result.answers() / 2);
    }
}
