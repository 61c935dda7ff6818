package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck.Verdict;
import uk.co.pharmacyiq.controlled.checking.CloseDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.Discrepancy;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.What;
import uk.co.pharmacyiq.controlled.checking.HandleDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.ViewChecks;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.medicines.DecideSchedule;
import uk.co.pharmacyiq.site.HomeTile;

/** Balance checks by two persons, and what becomes of a difference, through the door and against the real database. */
class BalanceCheckTest extends AtTheCheck {

    /** Methadone 1mg/ml oral solution, 500 ml. */
    private static final DmdCode METHADONE = new DmdCode("12679999999102");

    private static final String LIQUID = "Methadone 1mg/ml oral solution";

    @Test
    @DisplayName("CD-20 the same user as both checkers is refused with 422; two persons who count alike make the check")
    void CD_20_both_counts_by_one_person_are_refused() {
        done(register.obtain(TABLETS, 60));
        var section = register.section(TITLE).id();
        done(count(pharmacy.technician(), TITLE, "60"));
        assertThat(refusal(count(pharmacy.technician(), TITLE, "60"))).isEqualTo("check-same-person");
        var caller = pharmacy.caller(Role.PHARMACIST, port);
        var body = "{\"lines\": [{\"section\": \"" + section + "\", \"counted\": %s}]}";
        var path = "/api/v1/premises/" + pharmacy.premises() + "/controlled/checks";
        assertThat(caller.post(path, body.formatted("59")).statusCode()).isEqualTo(201);
        assertThat(caller.post(path, body.formatted("59")).statusCode()).isEqualTo(422);
        done(count(pharmacy.technician(), TITLE, "60"));
        done(count(pharmacy.pharmacist(), TITLE, "60"));
        var checks = checksOf(TITLE).checks();
        assertThat(checks).hasSize(1);
        assertThat(checks.getFirst().result().orElseThrow().verdict()).isEqualTo(Verdict.AGREED);
        assertThat(checks.getFirst().counts()).hasSize(4);
        assertThat(openCases()).isEmpty();
    }

    @Test
    @DisplayName("CD-20 the balance is on no page of the check before both have counted")
    void CD_20_nobody_is_shown_the_balance_before_both_have_counted() {
        done(register.obtain(TABLETS, 773));
        done(count(pharmacy.technician(), TITLE, "772"));
        var page =
                pharmacy.caller(Role.PHARMACIST, port).get("/premises/" + pharmacy.premises() + "/controlled/checks");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(TITLE, "Counted once, by Tom Hill", "We counted together")
                .doesNotContain("773");
        done(agree(pharmacy.pharmacist(), TITLE));
        assertThat(checksOf(TITLE).checks().getFirst().counts())
                .extracting(each -> each.agreed())
                .containsExactly(false, true);
        assertThat(openCases()).hasSize(1);
    }

    @Test
    void what_is_supplied_between_the_two_counts_makes_no_difference() {
        done(register.obtain(TABLETS, 60));
        done(count(pharmacy.technician(), TITLE, "60"));
        done(register.supply(TABLETS, 14));
        done(count(pharmacy.pharmacist(), TITLE, "46"));
        assertThat(checksOf(TITLE).checks().getFirst().result().orElseThrow().verdict())
                .isEqualTo(Verdict.AGREED);
    }

    @Test
    void two_counts_that_differ_are_counted_again_and_open_nothing() {
        done(register.obtain(TABLETS, 60));
        done(count(pharmacy.technician(), TITLE, "58"));
        assertThat(done(count(pharmacy.pharmacist(), TITLE, "60")).disputed()).isOne();
        assertThat(checksOf(TITLE).checks()).isEmpty();
        assertThat(done(count(pharmacy.technician(), TITLE, "60")).agreed()).isOne();
        assertThat(openCases()).isEmpty();
    }

    @Test
    @DisplayName("CD-22 a variance of -2 opens a case; a technician cannot close it, a pharmacist does with a reason")
    void CD_22_a_variance_opens_a_case_that_a_pharmacist_closes() {
        done(register.obtain(TABLETS, 60));
        var counted = checked(TITLE, "58");
        assertThat(counted.differing()).isOne();
        var found = openCases().getFirst();
        assertThat(found.found().variance()).isEqualByComparingTo("-2");
        assertThat(found.owner()).isEqualTo(pharmacy.pharmacist().id());
        assertThat(found.dueAt()).isEqualTo(found.found().at().plus(Duration.ofDays(14)));
        assertThat(doubted(TITLE)).isTrue();
        assertThat(refusal(close(pharmacy.technician(), found))).isEqualTo("not-allowed");
        var body = "{\"ending\": \"explained\", \"reason\": \"Found\"}";
        var path = "/api/v1/premises/" + pharmacy.premises() + "/controlled/discrepancies/" + found.id();
        assertThat(pharmacy.caller(Role.TECHNICIAN, port)
                        .post(path + "/closure", body)
                        .statusCode())
                .isEqualTo(403);
        done(close(pharmacy.pharmacist(), found));
        assertThat(openCases()).isEmpty();
        assertThat(doubted(TITLE)).isFalse();
        assertThat(refusal(close(pharmacy.pharmacist(), found))).isEqualTo("discrepancy-closed");
    }

    @Test
    @DisplayName("CD-23 neither the check nor the case edits an entry, whatever becomes of it")
    void CD_23_the_register_is_as_it_was() {
        done(register.obtain(TABLETS, 60));
        done(register.supply(TABLETS, 14));
        var before = register.entries(TITLE);
        checked(TITLE, "44");
        done(step(What.NOTED, "Two are under the tray"));
        done(close(pharmacy.pharmacist(), openCases().getFirst()));
        assertThat(register.entries(TITLE)).isEqualTo(before);
        assertThat(done(bean(ViewRegister.class)
                                .verify(
                                        pharmacy.pharmacist(),
                                        pharmacy.premises(),
                                        register.section(TITLE).id()))
                        .wrong())
                .isEmpty();
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("46");
    }

    @Test
    @DisplayName("CD-21 8 days without a check leave one event a day for the section, and flags where people look")
    void CD_21_a_section_that_nobody_checked_for_eight_days_is_told_of() {
        done(register.obtain(TABLETS, 60));
        checked(TITLE, "60");
        clock.forward(Duration.ofDays(7));
        assertThat(noted()).isZero();
        clock.forward(Duration.ofDays(1));
        assertThat(noted()).isOne();
        assertThat(noted()).isZero();
        var listed = done(bean(ViewRegister.class).list(pharmacy.pharmacist(), pharmacy.premises()));
        assertThat(listed.flags().get(register.section(TITLE).id()))
                .extracting(ViewRegister.Flag::text)
                .containsExactly("Not checked for 8 days");
        var due = done(bean(ViewChecks.class).list(pharmacy.technician(), pharmacy.premises()));
        assertThat(due.states().getFirst().isOverdue(due.today())).isTrue();
        var tile = application
                .getBean("balanceChecksTile", HomeTile.class)
                .tile(pharmacy.pharmacist(), pharmacy.premises());
        assertThat(tile.orElseThrow().title()).isEqualTo("Controlled drugs: not checked");
        clock.forward(Duration.ofDays(1));
        assertThat(noted()).isOne();
        checked(TITLE, "60");
        clock.forward(Duration.ofDays(1));
        assertThat(noted()).isZero();
    }

    @Test
    void a_supply_below_zero_opens_a_case_in_the_same_transaction() throws SQLException {
        DmdCode novel = AtTheRegister.undecided();
        done(register.obtain(novel, 10));
        done(bean(DecideSchedule.class)
                .decide(
                        pharmacy.pharmacist(),
                        new DecideSchedule.Request(
                                new DmdCode("19999999999951"),
                                Level.SCHEDULE_2,
                                true,
                                LocalDate.now(),
                                "Controlled from today")));
        assertThat(refusal(register.supply(novel, 2))).isEqualTo("register-below-zero");
        assertThat(openCases()).isEmpty();
        var despite = AtTheRegister.onPrescription(Optional.of("On the shelf, opening balance not entered yet"));
        done(register.supply(pharmacy.pharmacist(), novel, 2, despite));
        var found = openCases().getFirst();
        assertThat(found.found().variance()).isEqualByComparingTo("2");
        assertThat(found.found().check()).isEmpty();
        assertThat(found.steps().getFirst().words()).contains("opening balance not entered yet");
        done(register.supply(pharmacy.pharmacist(), novel, 1, despite));
        assertThat(openCases()).hasSize(1);
        assertThat(openCases().getFirst().steps()).hasSize(2);
    }

    @Test
    void a_liquid_within_the_tolerance_is_noted_and_a_loss_that_the_overage_would_hide_opens_a_case() {
        done(register.obtain(METHADONE, 1000));
        done(register.supply(METHADONE, 500));
        assertThat(checked(LIQUID, "508").tolerated()).isOne();
        assertThat(openCases()).isEmpty();
        assertThat(checksOf(LIQUID).drift().orElseThrow().points().getFirst().percent())
                .isEqualByComparingTo("1.6");
        done(register.supply(METHADONE, 100));
        assertThat(checked(LIQUID, "400").differing()).isOne();
        assertThat(openCases().getFirst().found().variance()).isEqualByComparingTo("-8");
    }

    @Test
    void a_serious_case_is_to_be_reported_at_once_and_a_routine_one_within_fourteen_days() {
        done(register.obtain(TABLETS, 60));
        checked(TITLE, "58");
        assertThat(openCases().getFirst().isOverdue(clock.instant())).isFalse();
        done(step(What.SERIOUS, "Two ampoules of a hundred are gone"));
        assertThat(openCases().getFirst().isOverdue(clock.instant())).isTrue();
        done(step(What.REPORTED, "CD-2026-117"));
        assertThat(openCases().getFirst().isOverdue(clock.instant())).isFalse();
        assertThat(refusal(step(What.SERIOUS, "Again"))).isEqualTo("discrepancy-same-kind");
        done(step(What.ROUTINE, "Found in the wrong box"));
        var report = reportOf(openCases().getFirst());
        assertThat(report).contains(TITLE, "-2 tablets", "CD-2026-117", "routine", pharmacy.marker());
    }

    @Test
    void what_nobody_can_explain_is_reported_before_it_is_closed() {
        done(register.obtain(TABLETS, 60));
        checked(TITLE, "58");
        var found = openCases().getFirst();
        var request = new CloseDiscrepancy.Request(
                pharmacy.premises(), found.id(), Discrepancy.Ending.UNEXPLAINED, "All was looked at");
        assertThat(refusal(bean(CloseDiscrepancy.class).close(pharmacy.pharmacist(), request)))
                .isEqualTo("discrepancy-report-first");
        done(step(What.REPORTED, "CD-2026-118"));
        done(bean(CloseDiscrepancy.class).close(pharmacy.pharmacist(), request));
    }

    private Outcome<Boolean> step(What what, String words) {
        return bean(HandleDiscrepancy.class)
                .take(
                        pharmacy.technician(),
                        new HandleDiscrepancy.Request(
                                pharmacy.premises(), openCases().getFirst().id(), what, Optional.empty(), words));
    }

    @Test
    void a_section_found_empty_is_not_counted_again_until_something_is_entered() {
        done(register.obtain(TABLETS, 60));
        done(register.supply(TABLETS, 60));
        checked(TITLE, "0");
        clock.forward(Duration.ofDays(30));
        assertThat(noted()).isZero();
        done(register.obtain(TABLETS, 60));
        assertThat(noted()).isZero();
        assertThat(List.copyOf(openCases())).isEmpty();
    }
}
