package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.medicines.DecideSchedule;

/** A drug that moves from one schedule to another, as tramadol did in 2014 and ketamine in 2015. */
class ReschedulingTest extends PharmacyTest {

    private static final String NOVEL = "Novelamine 5mg tablets";

    @Autowired
    private ApplicationContext application;

    @Test
    @DisplayName(
            "CD-01: from the day a drug comes into Schedule 2 each supply needs an entry, and an entry keeps its schedule")
    void CD_01_from_the_day_a_drug_is_moved_each_supply_needs_an_entry_and_an_entry_keeps_the_schedule_of_its_day()
            throws SQLException {
        var pharmacy = TestPharmacy.open(application);
        var register = new AtTheRegister(application, pharmacy);
        var novel = AtTheRegister.undecided();
        done(register.obtain(novel, 10));
        done(issueWithoutParticulars(pharmacy, novel));
        assertThat(done(application.getBean(ViewRegister.class).list(pharmacy.technician(), pharmacy.premises()))
                        .sections())
                .as("no register before the day")
                .isEmpty();

        done(application
                .getBean(DecideSchedule.class)
                .decide(
                        pharmacy.pharmacist(),
                        new DecideSchedule.Request(
                                new DmdCode("19999999999951"),
                                Level.SCHEDULE_2,
                                true,
                                LocalDate.now(),
                                "Moved into Schedule 2 from today")));
        assertThat(refusal(issueWithoutParticulars(pharmacy, novel)))
                .as("from the day on")
                .isEqualTo("register-particulars");
        done(register.obtain(novel, 10));
        assertThat(register.entries(NOVEL))
                .as("what was entered says the schedule it had then")
                .singleElement()
                .extracting(Entry::schedule)
                .isEqualTo(Level.SCHEDULE_2);
    }

    private Outcome<?> issueWithoutParticulars(TestPharmacy pharmacy, DmdCode pack) {
        return application
                .getBean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                pack,
                                Quantity.of(1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
