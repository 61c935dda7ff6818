package uk.co.pharmacyiq.responsible;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.responsible.authority.Basis;
import uk.co.pharmacyiq.responsible.authority.GrantAuthorisation;
import uk.co.pharmacyiq.responsible.authority.Operation;
import uk.co.pharmacyiq.responsible.authority.WithdrawAuthorisation;
import uk.co.pharmacyiq.tenancy.ChangeSetting;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

class OperationsTest extends ResponsibleTest {

    private static final LocalDate TENTH = LocalDate.of(2026, 12, 10);
    private static final Action<Permit> ASK =
            Action.changes("STOCK_ISSUE", IssueStock.PERMISSION, Action.Scope.PREMISES, Permit.class);

    @Test
    @DisplayName(
            "RP-07 without a responsible pharmacist nothing is supplied; with one it is; once they sign off it is not")
    void RP_07_no_responsible_pharmacist_no_supply() {
        var lot = pharmacy.lot("RP7", LocalDate.of(2027, 11, 30));
        pharmacy.receive(lot, 50);
        assertThat(refusal(issue())).isEqualTo("responsible-none");
        done(signOn(asha, pharmacy.premises()));
        done(issue());
        done(signOff(asha, ""));
        assertThat(refusal(issue())).isEqualTo("responsible-none");
        assertThat(pharmacy.units(lot)).isEqualTo(49);
    }

    @Test
    @DisplayName("RP-06 while the responsible pharmacist is away prescription medicines wait and general sale goes on")
    void RP_06_absence_stops_prescription_medicines_and_not_general_sale() {
        done(signOn(asha, pharmacy.premises()));
        done(leave(asha));
        assertThat(refusal(may(pharmacy.technician(), Operation.SUPPLY_POM))).isEqualTo("responsible-absent");
        assertThat(refusal(may(pharmacy.technician(), Operation.HAND_OUT_CHECKED)))
                .isEqualTo("responsible-absent");
        assertThat(done(may(pharmacy.technician(), Operation.SELL_GSL)).rule()).contains("3(6)");
        minutes(121);
        assertThat(refusal(may(pharmacy.technician(), Operation.SELL_GSL))).isEqualTo("responsible-absent-too-long");
    }

    @Test
    @DisplayName("RP-06 a bag that was checked is handed out under a live 220B authorisation, which the answer names")
    void RP_06_a_checked_bag_is_handed_out_under_an_authorisation() {
        var counter = pharmacy.as(Role.DISPENSER);
        var granted = done(grant(Basis.REGULATION_220B, counter.id(), Operation.HAND_OUT_CHECKED, "2026-11-23"));
        done(signOn(asha, pharmacy.premises()));
        done(leave(asha));
        assertThat(done(may(counter, Operation.HAND_OUT_CHECKED)).authorisation())
                .contains(granted);
        assertThat(refusal(may(counter, Operation.SUPPLY_POM))).isEqualTo("responsible-absent");
        assertThat(refusal(may(pharmacy.technician(), Operation.HAND_OUT_CHECKED)))
                .isEqualTo("responsible-absent");
        done(bean(WithdrawAuthorisation.class).withdraw(ben, pharmacy.premises(), granted));
        assertThat(refusal(may(counter, Operation.HAND_OUT_CHECKED))).isEqualTo("responsible-absent");
        assertThat(refusal(bean(WithdrawAuthorisation.class).withdraw(ben, pharmacy.premises(), granted)))
                .isEqualTo("authorisation-withdrawn");
    }

    @Test
    @DisplayName("RP-11 220A is granted from 10 December 2026 on, 220B from 7 January 2026 on, and not a day earlier")
    void RP_11_authorisations_begin_when_the_law_does() {
        var technician = pharmacy.person(Role.TECHNICIAN);
        assertThat(refusal(grant(Basis.REGULATION_220A, technician, Operation.ASSEMBLE, "2026-12-09")))
                .isEqualTo("authorisation-too-early");
        done(grant(Basis.REGULATION_220A, technician, Operation.ASSEMBLE, "2026-12-10"));
        assertThat(refusal(grant(Basis.REGULATION_220B, technician, Operation.HAND_OUT_CHECKED, "2026-01-06")))
                .isEqualTo("authorisation-too-early");
        done(grant(Basis.REGULATION_220B, technician, Operation.HAND_OUT_CHECKED, "2026-01-07"));
    }

    @Test
    @DisplayName("RP-11 under 220A a registered technician assembles from 10 December on while the pharmacist is away")
    void RP_11_a_technician_assembles_under_220A_from_its_day_on() {
        done(grant(Basis.REGULATION_220A, pharmacy.person(Role.TECHNICIAN), Operation.ASSEMBLE, "2026-12-10"));
        done(signOn(asha, pharmacy.premises()));
        clock.at(Instant.parse("2026-12-09T23:30:00Z"));
        done(leave(asha));
        assertThat(refusal(may(pharmacy.technician(), Operation.ASSEMBLE))).isEqualTo("responsible-absent");
        clock.at(Instant.parse("2026-12-10T00:00:00Z"));
        assertThat(done(may(pharmacy.technician(), Operation.ASSEMBLE)).rule()).contains("220A");
        assertThat(refusal(may(pharmacy.technician(), Operation.SUPPLY_CD))).isEqualTo("responsible-absent");
    }

    @Test
    @DisplayName("RP-11 220A is for registered technicians, its tasks are its own, and Northern Ireland has none")
    void RP_11_who_and_what_can_be_authorised() {
        var dispenser = pharmacy.person(Role.DISPENSER);
        var technician = pharmacy.person(Role.TECHNICIAN);
        assertThat(refusal(grant(Basis.REGULATION_220A, dispenser, Operation.ASSEMBLE, "2026-12-10")))
                .isEqualTo("authorisation-not-a-technician");
        assertThat(refusal(grant(Basis.REGULATION_220A, technician, Operation.HAND_OUT_CHECKED, "2026-12-10")))
                .isEqualTo("authorisation-tasks");
        assertThat(refusal(grant(Basis.REGULATION_220B, PersonId.next(), Operation.HAND_OUT_CHECKED, "2026-12-10")))
                .isEqualTo("authorisation-person");
        var byTechnician = request(Basis.REGULATION_220B, dispenser, Operation.HAND_OUT_CHECKED, TENTH);
        assertThat(refusal(bean(GrantAuthorisation.class).grant(pharmacy.technician(), byTechnician)))
                .isEqualTo("not-allowed");
        done(bean(ChangeSetting.class)
                .change(
                        fresh(Role.MASTER_ADMINISTRATOR),
                        new ChangeSetting.Request("responsible.register", "northern-ireland", Optional.empty())));
        assertThat(refusal(grant(Basis.REGULATION_220A, technician, Operation.ASSEMBLE, "2026-12-10")))
                .isEqualTo("authorisation-northern-ireland");
    }

    private Outcome<UUID> grant(Basis basis, PersonId to, Operation task, String from) {
        return bean(GrantAuthorisation.class).grant(asha, request(basis, to, task, LocalDate.parse(from)));
    }

    private GrantAuthorisation.Request request(Basis basis, PersonId to, Operation task, LocalDate from) {
        return new GrantAuthorisation.Request(
                pharmacy.premises(), basis, to, Set.of(task), "Bags checked and sealed only", from, Optional.empty());
    }

    private Outcome<Permit> may(Actor.Person who, Operation operation) {
        return bean(UseCases.class)
                .perform(
                        who,
                        ASK,
                        Target.at(pharmacy.premises()),
                        work -> bean(Responsible.class).may(work, pharmacy.premises(), operation));
    }

    private Outcome<Posted> issue() {
        return bean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                TestPharmacy.PARACETAMOL,
                                Quantity.of(1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    /** Somebody who has proved a moment ago that it is them, by the clock of this test. */
    private Actor.Person fresh(Role role) {
        var person = pharmacy.as(role);
        return person.with(new Actor.Standing(UUID.randomUUID(), "password+totp", clock.instant()));
    }
}
