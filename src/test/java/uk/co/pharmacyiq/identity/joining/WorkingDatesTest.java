package uk.co.pharmacyiq.identity.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.identity.IdentityTest;

class WorkingDatesTest extends IdentityTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private SetWorkingDates setWorkingDates;

    @Autowired
    private ViewLeavers viewLeavers;

    @BeforeEach
    void an_organisation() throws SQLException {
        openOrganisation();
    }

    @Test
    void SC_11_when_the_last_day_is_over_no_session_lives_and_nobody_signs_in() {
        var manager = enrol("Mary Master", "mary.master");
        var tom = enrol("Tom Hill", "tom.hill");
        var today = LocalDate.ofInstant(clock.instant(), LONDON);
        done(set(manager, tom, Optional.empty(), Optional.of(today)));
        assertThat(door.enter(tom.session().token())).as("on the last day").isPresent();
        forwardTo(today.plusDays(1));
        var late = enrol("Una Late", "una.late");
        assertThat(late.session()).isNotNull();
        assertThat(door.enter(tom.session().token()))
                .as("a minute into the day after")
                .isEmpty();
        assertThat(code(signIn(tom))).isEqualTo("sign-in-failed");
    }

    @Test
    void SC_11_who_left_days_ago_is_shut_out_at_once_and_the_report_tells_how_long_it_took() {
        var manager = enrol("Mary Master", "mary.master");
        var tom = enrol("Tom Hill", "tom.hill");
        var left = LocalDate.ofInstant(clock.instant(), LONDON).minusDays(3);
        done(set(manager, tom, Optional.empty(), Optional.of(left)));
        assertThat(door.enter(tom.session().token())).isEmpty();
        var leavers = done(viewLeavers.list(manager.actor())).leavers();
        long expected = Duration.between(left.plusDays(1).atStartOfDay(LONDON).toInstant(), clock.instant())
                .toHours();
        assertThat(leavers).singleElement().satisfies(leaver -> {
            assertThat(leaver.displayName()).isEqualTo("Tom Hill");
            assertThat(leaver.hours()).contains(expected);
        });
        assertThat(expected).isGreaterThanOrEqualTo(48);
    }

    @Test
    void a_joiner_gets_in_from_their_first_day_on() {
        var manager = enrol("Mary Master", "mary.master");
        var locum = enrol("Lola Brown", "lola.brown");
        var day = LocalDate.ofInstant(clock.instant(), LONDON).plusDays(2);
        done(set(manager, locum, Optional.of(day), Optional.of(day)));
        assertThat(door.enter(locum.session().token())).isEmpty();
        assertThat(code(signIn(locum))).isEqualTo("sign-in-failed");
        forwardTo(day);
        assertThat(code(signIn(locum))).isEqualTo("done");
        forwardTo(day.plusDays(1));
        assertThat(code(signIn(locum))).isEqualTo("sign-in-failed");
    }

    @Test
    void dates_that_end_before_they_begin_and_ones_own_are_refused() {
        var manager = enrol("Mary Master", "mary.master");
        var tom = enrol("Tom Hill", "tom.hill");
        var day = LocalDate.ofInstant(clock.instant(), LONDON);
        assertThat(code(set(manager, tom, Optional.of(day), Optional.of(day.minusDays(1)))))
                .isEqualTo("dates-turned");
        assertThat(code(set(manager, manager, Optional.empty(), Optional.of(day))))
                .isEqualTo("own-dates");
        assertThat(door.enter(tom.session().token())).isPresent();
    }

    private uk.co.pharmacyiq.kernel.Outcome<WorkingDates> set(
            Member by, Member whom, Optional<LocalDate> first, Optional<LocalDate> last) {
        return setWorkingDates.set(
                by.actor(), new SetWorkingDates.Request(whom.actor().id(), new WorkingDates(first, last)));
    }

    private void forwardTo(LocalDate day) {
        var moment = day.atStartOfDay(LONDON).toInstant().plusSeconds(60);
        clock.forward(Duration.between(clock.instant(), moment).toSeconds());
    }
}
