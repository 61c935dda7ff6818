package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.LondonTime;

/** The stock room, page by page, in a real browser: waste, returns, counts, expiry, fridges, orders, the register. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockRoomJourneyTest extends PharmacyTest {

    private static final DmdCode METHOTREXATE = new DmdCode("12159999999103");
    private static final DmdCode MORPHINE = new DmdCode("12479999999104");

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private Browsing browsing;
    private TestPharmacy pharmacy;

    @BeforeAll
    void a_browser() {
        browsing = new Browsing(port);
    }

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
    }

    @AfterAll
    void close() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    @DisplayName("MH-06 what must be destroyed is booked as waste in one go, and the certificate is put with it")
    void MH_06_waste_is_booked_and_certified() {
        receive(TestPharmacy.PARACETAMOL, "W1", 32);
        apart(TestPharmacy.PARACETAMOL, "W1", 32, Reason.DAMAGED);
        receive(METHOTREXATE, "M1", 28);
        apart(METHOTREXATE, "M1", 28, Reason.SHORT_DATED);
        receive(MORPHINE, "CD1", 60);
        apart(MORPHINE, "CD1", 60, Reason.DAMAGED);
        var page = page("/stock/consignments");
        browsing.look(page, "stock-room-01-waste-list");
        tick(page, "batch W1");
        tick(page, "batch M1");
        page.getByLabel("Kind of waste").selectOption("medicines");
        page.getByLabel("Waste contractor").fill("Clearwaste Ltd");
        page.getByLabel("Container").fill("Blue-lidded bin, 22 litres, seal 4711");
        press(page, "Book as waste");
        assertThat(Browsing.content(page)).contains("One of these is cytotoxic");
        browsing.look(page, "stock-room-02-cytotoxic-apart");
        tick(page, "batch M1");
        press(page, "Book as waste");
        assertThat(Browsing.content(page)).contains("Booked. Put the packs into the container now.");
        browsing.look(page, "stock-room-03-consignment");
        page.getByLabel("Its number").fill("CERT 9");
        page.getByLabel("Its date").fill(LocalDate.now(LondonTime.ZONE).toString());
        page.getByLabel("Signed by").fill("J. Burner");
        press(page, "Put it with the consignment");
        browsing.look(page, "stock-room-04-certified");
        page.navigate(at("/stock/shrinkage"));
        browsing.look(page, "stock-room-05-losses");
        page.navigate(at("/stock/returns"));
        browsing.look(page, "stock-room-06-returns");
    }

    @Test
    @DisplayName("The other pages of the stock room are looked at as they stand")
    void the_other_pages_of_the_stock_room() {
        receive(TestPharmacy.PARACETAMOL, "C1", 320);
        receive(MORPHINE, "CD2", 60);
        var page = page("/stock/counts");
        browsing.look(page, "stock-room-10-counts");
        page.getByRole(AriaRole.BUTTON).all().stream()
                .filter(button -> button.innerText().startsWith("Begin")
                        || button.innerText().startsWith("Count"))
                .findFirst()
                .ifPresent(button -> button.click());
        page.waitForLoadState();
        browsing.look(page, "stock-room-11-count-sheet");
        page.navigate(at("/stock/expiry"));
        browsing.look(page, "stock-room-12-expiry");
        press(page, "Begin a round");
        browsing.look(page, "stock-room-13-expiry-round");
        page.navigate(at("/stock/fridges"));
        browsing.look(page, "stock-room-14-fridges");
        page.getByText("Add a fridge").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Dispensary fridge");
        page.getByLabel("Place where its stock lies")
                .selectOption(pharmacy.place(pharmacy.premises(), PlaceKind.FRIDGE)
                        .id()
                        .toString());
        press(page, "Add the fridge");
        read(page, "4.5", "3.9", "5.2");
        browsing.look(page, "stock-room-14a-read");
        read(page, "9.1", "4.0", "9.4");
        browsing.look(page, "stock-room-14b-too-warm");
        page.navigate(at("/orders/proposal"));
        browsing.look(page, "stock-room-15-proposal");
        page.navigate("/suppliers");
        browsing.look(page, "stock-room-16-suppliers");
        page.navigate(at("/stock/goods-in"));
        page.locator("input[name=scan]").fill("]d2010200900000099517281130" + "10CD3");
        page.locator("input[name=scan]").press("Enter");
        page.locator("#lines tbody tr").first().waitFor();
        browsing.look(page, "stock-room-17-goods-in-of-a-register-drug");
        press(page, "Confirm goods in");
        browsing.look(page, "stock-room-17a-without-the-supplier");
        page.navigate(at("/controlled"));
        browsing.look(page, "stock-room-18-register");
        page.locator("a[href*='/controlled/sections/']").first().click();
        page.waitForLoadState();
        browsing.look(page, "stock-room-19-section");
    }

    private void read(Page page, String now, String lowest, String highest) {
        page.navigate(at("/stock/fridges"));
        page.getByLabel("Now, °C").fill(now);
        page.getByLabel("Lowest").fill(lowest);
        page.getByLabel("Highest").fill(highest);
        page.locator("form[action$='/readings'] button").click();
        page.waitForLoadState();
        page.navigate(at("/stock/fridges"));
        page.locator("h2 a[href*='/fridges/']").click();
        page.waitForLoadState();
    }

    private Page page(String path) {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        page.navigate(at(path));
        return page;
    }

    private String at(String path) {
        return "/premises/" + pharmacy.premises() + path;
    }

    private static void tick(Page page, String batch) {
        page.locator("label.nhsuk-checkboxes__label:has-text('" + batch + "')").click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }

    private static Lot lot(DmdCode product, String batch) {
        return new Lot(
                product,
                new BatchNumber(batch),
                new Expiry(LocalDate.now(LondonTime.ZONE).plusMonths(3)));
    }

    private void receive(DmdCode product, String batch, long units) {
        var from = new Particulars.Obtained(new Particulars.Party("Harbour Wholesale", "1 Quay, Hull"));
        done(application
                .getBean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(
                                pharmacy.premises(),
                                List.of(new ReceiveStock.Delivered(lot(product, batch), Quantity.of(units))),
                                Optional.empty(),
                                Optional.of(from))));
    }

    private void apart(DmdCode product, String batch, long units, Reason reason) {
        done(application
                .getBean(QuarantineStock.class)
                .quarantine(
                        pharmacy.technician(),
                        new Shift(
                                pharmacy.premises(),
                                lot(product, batch),
                                Quantity.of(units),
                                pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN)
                                        .id(),
                                Optional.of(pharmacy.place(pharmacy.premises(), PlaceKind.QUARANTINE)
                                        .id()),
                                Optional.of(new Why(reason, "")),
                                Optional.empty())));
    }
}
