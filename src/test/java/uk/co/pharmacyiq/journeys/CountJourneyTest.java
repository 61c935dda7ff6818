package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.tenancy.ChangeSetting;

/** A shelf is counted on a trading day, in a real browser: a colleague sells from it meanwhile. */
class CountJourneyTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @Test
    @DisplayName("A count while trade goes on: what was issued after a batch was counted is no difference")
    void a_shelf_is_counted_while_a_colleague_issues_from_it() {
        pharmacy = TestPharmacy.open(application);
        var first = pharmacy.lot("A1", LocalDate.now().plusMonths(8));
        var second = pharmacy.lot("B2", LocalDate.now().plusYears(1));
        thisMorning(first);
        thisMorning(second);
        done(application
                .getBean(ChangeSetting.class)
                .change(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new ChangeSetting.Request("stock.count-minutes", "0", Optional.empty())));
        try (var browsing = new Browsing(port)) {
            var page = browsing.terminal(true);
            Browsing.signIn(page, pharmacy.enrol(Role.STORE_ADMINISTRATOR));
            page.navigate("/premises/" + pharmacy.premises() + "/stock/counts");
            press(page, "Begin to count at");
            count(page, "A1", "2");
            issue(16);
            browsing.look(page, "count-01-first-batch");
            count(page, "B2", "1");
            browsing.look(page, "count-02-differs");
            assertThat(page.locator("section:has(#differences)").innerText())
                    .contains("B2")
                    .doesNotContain("A1");
            page.getByLabel("Reason for Paracetamol").selectOption(new SelectOption().setIndex(1));
            press(page, "Correct the books");
            browsing.look(page, "count-03-settled");
            press(page, "Finish this count");
            assertThat(Browsing.content(page)).contains("Finished");
            browsing.look(page, "count-04-finished");
        }
        assertThat(pharmacy.units(first)).isEqualTo(16);
        assertThat(pharmacy.units(second)).isEqualTo(16);
    }

    private void thisMorning(Lot lot) {
        done(application
                .getBean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(
                                pharmacy.premises(),
                                List.of(new ReceiveStock.Delivered(lot, Quantity.of(32))),
                                Optional.of(Instant.now().minus(Duration.ofHours(5))))));
    }

    private static void count(Page page, String batch, String packs) {
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(batch))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Count"))
                .click();
        page.waitForLoadState();
        page.locator("input[name=packs]").fill(packs);
        page.locator("input[name=packs]").press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("#counting").count()).isZero();
    }

    private void issue(long units) {
        done(application
                .getBean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                TestPharmacy.PARACETAMOL,
                                Quantity.of(units),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        page.waitForLoadState();
    }
}
