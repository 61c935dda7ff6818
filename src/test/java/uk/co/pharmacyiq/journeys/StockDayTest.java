package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** A stock day in a real browser: by scanner and keyboard, once for each role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockDayTest extends PharmacyTest {

    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");

    /** The barcode of paracetamol in the demonstration catalogue, in 14 digits. */
    private static final String GTIN = "02009000000018";

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

    @AfterAll
    void close() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void a_technician_books_in_by_scanner_puts_away_issues_and_looks_at_the_record() {
        var page = browsing.terminal(true);
        page.navigate("/sign-in");
        browsing.look(page, "technician-01-sign-in");
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        browsing.look(page, "technician-02-today");

        page.navigate(at("/stock/goods-in"));
        scan(page, pack("LOT77", LocalDate.now().plusMonths(14)));
        page.locator("#lines tbody tr").first().waitFor();
        scan(page, pack("LOT77", LocalDate.now().plusMonths(14)));
        scan(page, pack("LOT78", LocalDate.now().plusMonths(20)));
        page.locator("#lines tbody tr").nth(1).waitFor();
        assertThat(page.locator("#lines tbody tr").count()).isEqualTo(2);
        assertThat(page.locator("input[name='lines[0].quantity']").inputValue()).isEqualTo("32");
        browsing.look(page, "technician-03-goods-in");
        button(page, "Confirm goods in");
        page.waitForURL(url -> !url.endsWith("/goods-in/scan"));
        browsing.look(page, "technician-04-booked-in");

        page.navigate(at("/stock/put-away"));
        browsing.look(page, "technician-05-put-away");

        page.navigate(at("/stock/issue"));
        scan(page, pack("LOT78", LocalDate.now().plusMonths(20)));
        page.locator("input[name=quantity]").waitFor();
        browsing.look(page, "technician-06-issue");
        page.locator("#issue button[type=submit]").last().click();
        page.waitForLoadState();
        assertThat(Browsing.content(page)).contains("LOT77");
        browsing.look(page, "technician-07-another-batch-expires-first");

        page.navigate(at("/stock"));
        assertThat(Browsing.content(page)).contains("LOT77").contains("LOT78");
        browsing.look(page, "technician-08-stock");
        page.navigate(at("/stock/products/" + TestPharmacy.PARACETAMOL.value()));
        browsing.look(page, "technician-09-product");
        page.locator("a[href*='/stock/movements/']").first().click();
        page.waitForURL("**/stock/movements/**");
        assertThat(Browsing.content(page)).contains("Tom Hill");
        browsing.look(page, "technician-10-movement-and-its-record");
        page.navigate(at("/stock/expiring"));
        browsing.look(page, "technician-11-expiring");
        page.navigate(at("/stock/transfers"));
        browsing.look(page, "technician-12-transfers");
        page.navigate("/medicines?q=parac+500");
        browsing.look(page, "technician-13-medicines");
    }

    @Test
    void a_scan_that_lost_its_separator_or_is_unknown_says_what_to_do_and_keeps_the_lines() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        page.navigate(at("/stock/goods-in"));
        scan(page, pack("KEPT1", LocalDate.now().plusMonths(14)));
        page.locator("#lines tbody tr").first().waitFor();
        scan(page, "01" + GTIN + "10ABC17" + LocalDate.now().plusMonths(9).format(YYMMDD));
        page.waitForFunction(
                "() => document.querySelectorAll('#lines').length === 1 && document.querySelector('#lines').dataset.kind === 'problem'");
        assertThat(page.locator("#lines").getAttribute("data-scan-message")).contains("separator");
        assertThat(Browsing.content(page)).contains("KEPT1");
        browsing.look(page, "goods-in-separator-missing");
        scan(page, "9504000059101");
        page.getByText("This barcode is not known").waitFor();
        assertThat(Browsing.content(page)).contains("KEPT1");
        browsing.look(page, "goods-in-unknown-barcode");
    }

    @Test
    void goods_in_works_without_javascript() {
        var page = browsing.terminal(false);
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        page.navigate(at("/stock/goods-in"));
        page.locator("input[name=scan]")
                .fill("]d201" + GTIN + "17" + LocalDate.now().plusMonths(9).format(YYMMDD) + "10PLAIN");
        page.locator("input[name=scan]").press("Enter");
        page.waitForLoadState();
        assertThat(Browsing.content(page)).contains("PLAIN");
        button(page, "Confirm goods in");
        page.navigate(at("/stock"));
        assertThat(Browsing.content(page)).contains("PLAIN");
    }

    @Test
    void a_pharmacist_sees_release_and_schedules_to_review() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        browsing.look(page, "pharmacist-01-today");
        page.navigate("/medicines/reviews");
        browsing.look(page, "pharmacist-02-schedules-to-review");
        pharmacy.receive(pharmacy.lot("PH1", LocalDate.now().plusDays(20)), 48);
        page.navigate(at("/stock/products/" + TestPharmacy.PARACETAMOL.value()));
        browsing.look(page, "pharmacist-03-product");
        page.navigate(at("/stock/expiring"));
        browsing.look(page, "pharmacist-04-expiring");
    }

    @Test
    void a_store_administrator_manages_places_and_does_not_issue() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.STORE_ADMINISTRATOR));
        browsing.look(page, "store-administrator-01-today");
        assertThat(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Issue").setExact(true))
                        .count())
                .isZero();
        page.navigate(at("/stock/places"));
        browsing.look(page, "store-administrator-02-places");
        page.navigate("/people");
        browsing.look(page, "store-administrator-03-people");
        assertThat(page.navigate(at("/stock/issue")).status()).isEqualTo(403);
        browsing.look(page, "store-administrator-04-not-allowed");
    }

    @Test
    void a_master_administrator_sees_the_organisation_and_gives_roles_but_moves_no_stock() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.MASTER_ADMINISTRATOR));
        browsing.look(page, "master-administrator-01-today");
        page.navigate("/organisation");
        browsing.look(page, "master-administrator-02-organisation");
        page.navigate("/people/" + pharmacy.person(Role.TECHNICIAN) + "/roles");
        browsing.look(page, "master-administrator-03-roles");
        page.navigate("/people/" + pharmacy.person(Role.TECHNICIAN));
        browsing.look(page, "master-administrator-04-person");
        assertThat(page.navigate(at("/stock/goods-in")).status()).isEqualTo(403);
        page.navigate("/trust");
        browsing.look(page, "master-administrator-05-trust");
    }

    @Test
    void the_counter_works_on_a_tablet() {
        var page = browsing.tablet();
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        pharmacy.receive(pharmacy.lot("TAB1", LocalDate.now().plusDays(20)), 48);
        page.navigate(at("/today"));
        browsing.look(page, "tablet-01-today");
        page.navigate(at("/stock"));
        browsing.look(page, "tablet-02-stock");
        page.navigate(at("/stock/goods-in"));
        browsing.look(page, "tablet-03-goods-in");
    }

    private String at(String path) {
        return "/premises/" + pharmacy.premises() + path;
    }

    private static String pack(String batch, LocalDate expiry) {
        return "01" + GTIN + "17" + expiry.format(YYMMDD) + "10" + batch;
    }

    /** As a scanner does: types fast, then presses Enter. */
    private static void scan(Page page, String code) {
        var box = page.locator("input[data-scan]");
        box.pressSequentially(code);
        box.press("Enter");
        page.waitForFunction("() => document.querySelector('input[data-scan]').value === ''");
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
