package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** Two people at one terminal, in a real browser: each in their own name, neither sees the other's work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FastSwitchTest extends PharmacyTest {

    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private Browsing browsing;
    private TestPharmacy pharmacy;

    @BeforeAll
    void a_browser() {
        browsing = new Browsing(port);
        pharmacy = TestPharmacy.open(application);
    }

    @AfterAll
    void close() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void SC_24_people_switch_with_one_key_and_a_pin_and_half_done_work_waits_for_its_owner() {
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.STORE_ADMINISTRATOR));
        page.navigate("/premises/" + pharmacy.premises() + "/terminals");
        browsing.look(page, "terminal-01-none-yet");
        page.getByLabel("Name").fill("Counter 1");
        button(page, "Make this browser a terminal");
        page.waitForLoadState();
        page.getByText("This browser is a terminal now").waitFor();
        browsing.look(page, "terminal-02-enrolled");
        button(page, "Sign out");

        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));
        setPin(page, "483920");
        page.navigate("/premises/" + pharmacy.premises() + "/stock/goods-in");
        scan(page, "]d2010200900000001817" + LocalDate.now().plusMonths(14).format(YYMMDD) + "10HALFDONE");
        page.locator("#lines tbody tr").first().waitFor();
        page.keyboard().press("F9");
        page.waitForURL("**/terminal");
        assertThat(Browsing.content(page)).contains("Counter 1 is locked").doesNotContain("HALFDONE");
        browsing.look(page, "terminal-03-locked");

        page.navigate("/sign-in");
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        setPin(page, "907341");
        assertThat(Browsing.content(page)).doesNotContain("HALFDONE");
        page.keyboard().press("F9");
        page.waitForURL("**/terminal");
        browsing.look(page, "terminal-04-two-wait");

        long before = System.nanoTime();
        page.locator("input[name=pin]").press("t");
        page.locator("input[name=pin]").pressSequentially("483920");
        page.keyboard().press("Enter");
        page.getByText("HALFDONE")
                .or(page.locator("input[value=HALFDONE]"))
                .first()
                .waitFor();
        System.out.printf("SWITCH BY PIN, WITH HALF-DONE WORK BACK: %d ms%n", (System.nanoTime() - before) / 1_000_000);
        assertThat(page.locator(".piq-who__person").textContent()).contains("Tom Hill");
        assertThat(page.locator("input[name='lines[0].batch']").inputValue()).isEqualTo("HALFDONE");
        browsing.look(page, "terminal-05-back-at-work");
        button(page, "Confirm goods in");
        page.waitForURL(url -> !url.contains("/goods-in"));

        page.keyboard().press("F9");
        page.waitForURL("**/terminal");
        page.locator("input[name=pin]").press("a");
        for (int i = 0; i < 6; i++) {
            page.locator("input[name=pin]").fill("000000");
            page.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> page.keyboard().press("Enter"));
            page.waitForLoadState();
        }
        page.getByText("too many wrong PINs").first().waitFor();
        assertThat(Browsing.content(page)).contains("Tom Hill").doesNotContain("Asha Patel");
    }

    @Test
    void a_terminal_can_be_unlocked_without_javascript() {
        var page = browsing.terminal(false);
        Browsing.signIn(page, pharmacy.enrol(Role.MASTER_ADMINISTRATOR));
        page.navigate("/premises/" + pharmacy.otherPremises() + "/terminals");
        page.getByLabel("Name").fill("Back room");
        button(page, "Make this browser a terminal");
        button(page, "Sign out");
        Browsing.signIn(page, pharmacy.enrol(Role.STORE_ADMINISTRATOR));
        setPin(page, "112358");
        button(page, "Lock (F9)");
        assertThat(page.url()).endsWith("/terminal");
        page.locator("input[name=pin]").fill("112358");
        button(page, "Unlock");
        assertThat(page.locator(".piq-who__person").textContent()).contains("Sue Storey");
    }

    private void setPin(Page page, String pin) {
        page.navigate("/me/pin");
        page.getByLabel("Six digits").fill(pin);
        page.getByLabel("The same again").fill(pin);
        browsing.look(page, "terminal-pin");
        button(page, "Set PIN");
        page.waitForURL("**/me");
    }

    private static void scan(Page page, String code) {
        page.locator("input[data-scan]").fill(code);
        page.locator("input[data-scan]").press("Enter");
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
