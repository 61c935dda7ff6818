package uk.co.pharmacyiq.inventory.ordering.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.PARACETAMOL;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier.Dealing;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier.Details;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier.Firm;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.site.LondonTime;

class SuppliersTest extends PharmacyTest {

    private static final Dealing NEXT_DAY = new Dealing(OrderChannel.CSV_FILE, 2_500, 1, LocalTime.of(17, 30));
    private static final Details HARBOUR = new Details(
            SupplierKind.WHOLESALER,
            new Firm("Harbour Wholesale", "1 Quay, Hull", "A-17", "orders@harbour.example"),
            "WDA(H) 12345",
            NEXT_DAY);

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private UUID harbour;

    @BeforeEach
    void a_wholesaler_is_on_file() {
        pharmacy = TestPharmacy.open(application);
        harbour = done(application.getBean(KeepSuppliers.class).add(pharmacy.pharmacist(), HARBOUR));
    }

    @Test
    void what_is_said_of_a_supplier_is_read_back_as_it_was_typed() {
        assertThat(view().supplier()).isEqualTo(new Supplier(harbour, HARBOUR, true, 1));
    }

    @Test
    void of_two_people_who_change_a_supplier_at_once_the_second_is_told() {
        var changed = new Supplier(harbour, HARBOUR, false, 1);
        done(application.getBean(KeepSuppliers.class).change(pharmacy.pharmacist(), changed));
        assertThat(view().supplier().active()).isFalse();
        assertThat(refusal(application.getBean(KeepSuppliers.class).change(pharmacy.pharmacist(), changed)))
                .isEqualTo("supplier-changed");
    }

    @Test
    void a_technician_does_not_set_suppliers_up() {
        assertThat(refusal(application.getBean(KeepSuppliers.class).add(pharmacy.technician(), HARBOUR)))
                .isEqualTo("not-allowed");
    }

    @Test
    void a_price_holds_from_its_day_until_another_begins() {
        var today = LocalDate.now(LondonTime.ZONE);
        take("product,price,from,available\n" + PARACETAMOL + ",0.50," + today.minusDays(9) + ",\n" + PARACETAMOL
                + ",0.99," + today.plusDays(1) + ",");
        take("product,price,from,available\n" + PARACETAMOL + ",£0.45," + today.minusDays(2) + ",short");
        assertThat(view().prices()).singleElement().satisfies(priced -> {
            assertThat(priced.offer().price()).isEqualTo(45);
            assertThat(priced.offer().availability()).isEqualTo(Availability.SHORT);
        });
        assertThat(view().priced()).isOne();
    }

    @Test
    void of_a_price_list_good_rows_are_taken_and_of_every_other_its_line_and_field_are_told() {
        var report = take("product,price,from\n" + PARACETAMOL + ",0.50,2026-01-01\n10189999999109,dear,2026-01-01\n"
                + "10199999999106,1.00,yesterday\n99999999999,1.00,2026-01-01\n" + PARACETAMOL + ",0.60,2026-01-01");
        assertThat(report.taken()).isOne();
        assertThat(report.wrong())
                .extracting(row -> row.line() + " " + row.field())
                .containsExactly("3 price", "4 from", "5 product", "6 product");
    }

    @Test
    void a_list_without_its_heading_is_not_taken() {
        assertThat(refusal(application
                        .getBean(ImportPrices.class)
                        .prices(pharmacy.pharmacist(), harbour, PARACETAMOL + ",0.50,2026-01-01\nx,y,z")))
                .isEqualTo("price-list-heading");
    }

    @Test
    void CD_45_a_licensed_wholesaler_supplies_without_a_requisition_and_another_pharmacy_does_not() {
        var licensed = new Supplier(harbour, HARBOUR, true, 1);
        assertThat(licensed.needsRequisition(Level.SCHEDULE_2)).isFalse();
        var unknown =
                new Supplier(harbour, new Details(SupplierKind.WHOLESALER, HARBOUR.firm(), "", NEXT_DAY), true, 1);
        assertThat(unknown.needsRequisition(Level.SCHEDULE_3)).isTrue();
        assertThat(unknown.needsRequisition(Level.SCHEDULE_5)).isFalse();
        var pharmacyNearby = new Supplier(
                harbour, new Details(SupplierKind.PHARMACY, HARBOUR.firm(), "WDA(H) 1", NEXT_DAY), true, 1);
        assertThat(pharmacyNearby.needsRequisition(Level.SCHEDULE_2)).isTrue();
    }

    @Test
    void an_order_after_the_latest_time_comes_a_day_later_and_nothing_comes_on_a_sunday() {
        var supplier = new Supplier(harbour, HARBOUR, true, 1);
        var friday = ZonedDateTime.of(2026, 11, 20, 17, 0, 0, 0, LondonTime.ZONE);
        assertThat(supplier.expected(friday)).isEqualTo("2026-11-21");
        assertThat(supplier.expected(friday.plusHours(1))).isEqualTo("2026-11-23");
    }

    private PriceReport take(String text) {
        return done(application.getBean(ImportPrices.class).prices(pharmacy.pharmacist(), harbour, text));
    }

    private ViewSuppliers.View view() {
        return done(application.getBean(ViewSuppliers.class).view(pharmacy.technician(), harbour));
    }
}
