package uk.co.pharmacyiq.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.PARACETAMOL;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;

class StockRightsTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;

    @BeforeEach
    void a_delivery_stands_in_goods_in() {
        pharmacy = TestPharmacy.open(application);
        pharmacy.receive(pharmacy.lot("LOT1", LocalDate.now().plusYears(1)), 100);
    }

    @Test
    void each_role_does_what_it_may_and_no_more() {
        assertThat(refusal(bean(IssueStock.class).issue(pharmacy.as(Role.STORE_ADMINISTRATOR), request(1))))
                .isEqualTo("not-allowed");
        assertThat(refusal(bean(IssueStock.class).issue(pharmacy.as(Role.MASTER_ADMINISTRATOR), request(1))))
                .isEqualTo("not-allowed");
        done(bean(IssueStock.class).issue(pharmacy.as(Role.TECHNICIAN), request(1)));
    }

    @Test
    void another_organisations_premises_are_as_unknown_as_none() {
        var other = TestPharmacy.open(application);
        var foreign = new IssueStock.Request(
                other.premises(), PARACETAMOL, Quantity.of(1), Optional.empty(), Optional.empty(), Optional.empty());
        var none = new IssueStock.Request(
                PremisesId.next(), PARACETAMOL, Quantity.of(1), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(bean(IssueStock.class).issue(pharmacy.technician(), foreign))
                .isEqualTo(bean(IssueStock.class).issue(pharmacy.technician(), none));
        assertThat(refusal(bean(IssueStock.class).issue(pharmacy.technician(), foreign)))
                .isEqualTo("premises-unknown");
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private IssueStock.Request request(long units) {
        return new IssueStock.Request(
                pharmacy.premises(),
                PARACETAMOL,
                Quantity.of(units),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
