package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.ReverseMovement;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.kernel.Outcome;

class CorrectedAgainTest extends PharmacyTest {

    private static final String TITLE = "Morphine 10mg modified-release tablets";

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private AtTheRegister register;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
        register = new AtTheRegister(application, pharmacy);
    }

    @Test
    @DisplayName("CD-12 an entry corrected to 50, and again to 40, counts as 40, in the register and on the shelf")
    void CD_12_the_second_correction_goes_on_from_the_first() {
        done(register.obtain(TABLETS, 60));
        done(correct(50));
        done(correct(50));
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("50");
        done(correct(40));
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("40");
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isEqualTo(40);
        assertThat(register.entries(TITLE).getFirst().footnotes()).hasSize(3);
    }

    @Test
    @DisplayName(
            "CD-12 a supply whose entry was corrected is not taken back as it was; corrected to nothing, all is there again")
    void CD_12_what_was_corrected_is_not_taken_back_on_top() {
        done(register.obtain(TABLETS, 60));
        var supplied = TestPharmacy.done(register.supply(TABLETS, 10));
        done(correct(2, 8));
        assertThat(refusal(takeBack(supplied.movement()))).isEqualTo("register-corrected-since");
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("52");
        done(correct(2, 0));
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("60");
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isEqualTo(60);
    }

    private Outcome<?> correct(long right) {
        return correct(1, right);
    }

    private Outcome<?> correct(long number, long right) {
        return application
                .getBean(CorrectRegister.class)
                .correct(
                        pharmacy.technician(),
                        new CorrectRegister.Request(
                                pharmacy.premises(),
                                register.section(TITLE).id(),
                                number,
                                "Counted wrongly",
                                Optional.of(BigDecimal.valueOf(right))));
    }

    private Outcome<Posted> takeBack(UUID movement) {
        return application
                .getBean(ReverseMovement.class)
                .reverse(
                        pharmacy.technician(),
                        new ReverseMovement.Request(pharmacy.premises(), movement, new Why(Reason.ENTERED_TWICE, "")));
    }
}
