package uk.co.pharmacyiq.responsible;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.tenancy.Round;

class AbsenceWatchTest extends ResponsibleTest {

    @Test
    @DisplayName("RP-04 the 121st minute is written down when it comes, though nobody is back, and once")
    void RP_04_the_121st_minute_is_written_down_though_nobody_is_back() {
        done(signOn(asha, pharmacy.premises()));
        done(leave(asha));
        minutes(90);
        visit();
        assertThat(record().breaches()).isEmpty();
        minutes(30);
        visit();
        assertThat(record().breaches()).isEmpty();
        minutes(1);
        visit();
        var breach = record().breaches().getFirst();
        assertThat(breach.passedAt()).isEqualTo(MONDAY_AT_NINE.plus(Duration.ofMinutes(120)));
        minutes(5);
        visit();
        done(comeBack(asha));
        assertThat(record().breaches()).hasSize(1);
    }

    /** One round of the server, as every minute. */
    private void visit() {
        application.getBeansOfType(Round.class).values().stream()
                .filter(round -> round.name().equals("absences of responsible pharmacists"))
                .forEach(round -> round.visit(pharmacy.organisation()));
    }
}
