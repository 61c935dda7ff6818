package uk.co.pharmacyiq.responsible;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AbsencesTest extends ResponsibleTest {

    @Test
    @DisplayName("RP-01 the record holds when each absence began and ended, how a pharmacist was reached, and why")
    void RP_01_the_record_holds_absences() {
        done(signOn(asha, pharmacy.premises()));
        minutes(30);
        done(bean(GoAbsent.class)
                .goAbsent(
                        asha,
                        new GoAbsent.Request(
                                pharmacy.premises(),
                                new Contact.Arrangement(
                                        Contact.OTHER_PHARMACIST,
                                        Optional.of(new Contact.Other("Priya Shah", "2055555"))),
                                "Lunch")));
        assertThat(now().state()).isEqualTo(State.ABSENT);
        minutes(40);
        done(comeBack(asha));
        var absence = record().lines().getFirst().absences().getFirst();
        assertThat(Duration.between(absence.began(), absence.ended().orElseThrow()))
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(absence.contact().other().orElseThrow().registration()).isEqualTo("2055555");
        assertThat(absence.reason()).isEqualTo("Lunch");
        assertThat(now().state()).isEqualTo(State.PRESENT);
    }

    @Test
    @DisplayName("RP-04 one is away for 70 minutes, hands over, the other for 50: 120 is within the limit")
    void RP_04_exactly_120_minutes_over_two_pharmacists_is_no_breach() {
        twoAreAway(50);
        done(comeBack(ben));
        assertThat(now().today().minutes()).isEqualTo(120);
        assertThat(record().breaches()).isEmpty();
    }

    @Test
    @DisplayName(
            "RP-04 70 and 51 minutes are a breach, which the record holds with the moment; the next day begins at nothing")
    void RP_04_the_121st_minute_is_a_breach_and_the_next_day_begins_anew() {
        twoAreAway(20);
        assertThat(now().today().minutes()).isEqualTo(now().limits().warning().toMinutes());
        minutes(31);
        assertThat(now().state()).isEqualTo(State.OVERDUE);
        done(comeBack(ben));
        var breach = record().breaches().getFirst();
        assertThat(breach.day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(breach.passedAt()).isEqualTo(MONDAY_AT_NINE.plus(Duration.ofMinutes(70 + 60 + 50)));
        assertThat(breach.limitMinutes()).isEqualTo(120);
        clock.at(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(now().today().minutes()).isZero();
    }

    @Test
    @DisplayName("RP-04 whoever is relieved while away is away no longer, and a breach of theirs is written down")
    void RP_04_a_hand_over_ends_an_absence() {
        done(signOn(asha, pharmacy.premises()));
        done(leave(asha));
        minutes(121);
        assertThat(now().state()).isEqualTo(State.OVERDUE);
        done(takeOver(ben));
        assertThat(now().state()).isEqualTo(State.PRESENT);
        assertThat(record().breaches()).hasSize(1);
        assertThat(record().lines().getLast().absences().getFirst().ended()).contains(clock.instant());
    }

    @Test
    @DisplayName("RP-05 only the responsible pharmacist writes down their absence, and not twice")
    void RP_05_an_absence_is_ones_own() {
        assertThat(refusal(leave(asha))).isEqualTo("responsible-nobody");
        done(signOn(asha, pharmacy.premises()));
        assertThat(refusal(leave(ben))).isEqualTo("responsible-not-you");
        assertThat(refusal(comeBack(asha))).isEqualTo("responsible-not-away");
        done(leave(asha));
        assertThat(refusal(leave(asha))).isEqualTo("responsible-away");
        assertThat(refusal(comeBack(ben))).isEqualTo("responsible-not-you");
    }

    /** Asha for 70 minutes; an hour later Ben takes over, leaves, and is away for so long. */
    private void twoAreAway(long minutes) {
        done(signOn(asha, pharmacy.premises()));
        done(leave(asha));
        minutes(70);
        done(comeBack(asha));
        minutes(60);
        done(takeOver(ben));
        done(leave(ben));
        minutes(minutes);
    }
}
