package uk.co.pharmacyiq.tenancy.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.approval.DecideApproval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

class LeavingTest extends PharmacyTest {

    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    private static final Action<Boolean> WRITTEN =
            Action.changes("TEST_SET_UP", "organisations.export", Action.Scope.OPERATOR, Boolean.class);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AskForExport askForExport;

    @Autowired
    private AgreeDeletion agreeDeletion;

    @Autowired
    private WithdrawDeletion withdrawDeletion;

    @Autowired
    private ViewLeaving viewLeaving;

    @Autowired
    private Departures departures;

    private TestPharmacy pharmacy;
    private PersonId second;

    @BeforeEach
    void an_organisation_with_two_masters() {
        pharmacy = TestPharmacy.open(application);
        second = pharmacy.secondMaster();
    }

    @Test
    void DP_32_nothing_is_handed_out_before_two_people_of_the_organisation_want_it() {
        assertThat(TestPharmacy.refusal(operator(departures::toExport))).isEqualTo("export-not-asked-for");
        assertThat(TestPharmacy.refusal(askForExport.ask(master()))).isEqualTo("second-person-needed");
        assertThat(TestPharmacy.refusal(operator(departures::toExport))).isEqualTo("export-not-asked-for");
        agree();
        assertThat(operator(departures::toExport)).isInstanceOf(Outcome.Done.class);
        var step = TestPharmacy.done(viewLeaving.view(master()))
                .departure()
                .steps()
                .getFirst();
        assertThat(step.two()).hasValue(new Departure.Two(master().id(), second));
    }

    @Test
    void DP_32_nothing_is_deleted_before_the_export_was_received_and_two_agreed_and_the_time_is_over() {
        assertThat(TestPharmacy.refusal(agreeDeletion.ask(master(), receipt()))).isEqualTo("not-exported");
        askForExport.ask(master());
        agree();
        exported();
        assertThat(TestPharmacy.refusal(agreeDeletion.ask(master(), "ffffffffffffffff")))
                .isEqualTo("other-export");
        assertThat(TestPharmacy.refusal(agreeDeletion.ask(master(), receipt()))).isEqualTo("second-person-needed");
        assertThat(TestPharmacy.refusal(operator(departures::toDelete))).isEqualTo("deletion-not-agreed");
        agree();
        assertThat(TestPharmacy.refusal(operator(departures::toDelete))).isEqualTo("deletion-not-due");
        assertThat(TestPharmacy.refusal(askForExport.ask(master()))).isEqualTo("deletion-agreed");
    }

    @Test
    void DP_32_one_person_withdraws_deletion_while_it_waits() {
        askForExport.ask(master());
        agree();
        exported();
        agreeDeletion.ask(master(), receipt());
        agree();
        TestPharmacy.done(withdrawDeletion.withdraw(pharmacy.as(second)));
        assertThat(TestPharmacy.refusal(operator(departures::toDelete))).isEqualTo("deletion-not-agreed");
        assertThat(TestPharmacy.refusal(withdrawDeletion.withdraw(master()))).isEqualTo("deletion-not-agreed");
    }

    @Test
    void DP_32_only_a_master_administrator_lets_the_organisation_leave() {
        assertThat(TestPharmacy.refusal(askForExport.ask(pharmacy.pharmacist())))
                .isEqualTo("not-allowed");
        assertThat(TestPharmacy.refusal(agreeDeletion.ask(pharmacy.as(Role.STORE_ADMINISTRATOR), receipt())))
                .isEqualTo("not-allowed");
        assertThat(TestPharmacy.refusal(viewLeaving.view(pharmacy.as(Role.IG_LEAD))))
                .isEqualTo("not-allowed");
    }

    private Actor.Person master() {
        return pharmacy.as(Role.MASTER_ADMINISTRATOR);
    }

    private static String receipt() {
        return FINGERPRINT.substring(0, AgreeDeletion.RECEIPT);
    }

    private void agree() {
        var other = pharmacy.as(second);
        TestPharmacy.done(application.getBean(ViewApprovals.class).inbox(other))
                .approvals()
                .forEach(asked -> TestPharmacy.done(
                        application.getBean(DecideApproval.class).approve(other, asked.id())));
    }

    private void exported() {
        TestPharmacy.done(operator(work -> departures.toExport(work).then(departure -> {
            departures.exported(work, departure, FINGERPRINT);
            return Outcome.done(departure);
        })));
    }

    private Outcome<Boolean> operator(Function<Work, Outcome<Departure>> act) {
        return application
                .getBean(UseCases.class)
                .perform(
                        Actor.Operator.of(pharmacy.organisation(), "set-up"),
                        WRITTEN,
                        Target.none(),
                        work -> act.apply(work).then(_ -> Outcome.done(true)));
    }
}
