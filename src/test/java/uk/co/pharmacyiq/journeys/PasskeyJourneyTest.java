package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** Passkeys in a real browser, with an authenticator that the browser itself plays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyJourneyTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private Browsing browsing;

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

    @Test
    void somebody_adds_a_passkey_and_signs_in_with_it_by_keyboard_alone() {
        var pharmacy = TestPharmacy.open(application);
        var page = browsing.terminal(true);
        authenticator(page);
        Browsing.signIn(page, pharmacy.enrol(Role.TECHNICIAN));

        page.navigate("/me/passkeys");
        browsing.look(page, "passkey-01-none-yet");
        page.getByLabel("Name of the device").fill("Counter key");
        page.getByLabel("Name of the device").press("Enter");
        page.waitForURL(url -> url.endsWith("/me/passkeys/new"));
        browsing.look(page, "passkey-02-make");
        button(page, "Create the passkey now").press("Enter");
        page.waitForURL(url -> url.endsWith("/me/passkeys"));
        assertThat(page.locator(".piq-notice").textContent()).contains("The passkey was added");
        browsing.look(page, "passkey-03-added");

        grown(pharmacy);
        button(page, "Remove Counter key").press("Enter");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Show that it is you"))
                .waitFor();
        browsing.look(page, "passkey-04-prove");
        button(page, "Show your passkey").press("Enter");
        page.waitForURL(url -> url.endsWith("/me/passkeys"));
        browsing.look(page, "passkey-05-proved");

        page.navigate("/me/passkeys");
        page.getByLabel("Name of the device").fill("Counter key again");
        page.getByLabel("Name of the device").press("Enter");
        button(page, "Create the passkey now").press("Enter");
        page.waitForURL(url -> url.endsWith("/me/passkeys"));

        page.context().clearCookies();
        // This authenticator would answer the list that the browser offers by itself before any key is pressed.
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        page.navigate("/sign-in");
        button(page, "Sign in with a passkey").waitFor();
        browsing.look(page, "passkey-06-sign-in");
        for (int i = 0; i < 12 && !"Sign in with a passkey".equals(focused(page)); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        browsing.look(page, "passkey-07-signed-in");
    }

    @Test
    void an_administrator_plans_hands_a_sheet_over_and_lets_a_program_in() {
        var pharmacy = TestPharmacy.open(application);
        var page = browsing.terminal(true);
        authenticator(page);
        Browsing.signIn(page, pharmacy.enrol(Role.MASTER_ADMINISTRATOR));

        page.navigate("/organisation/sign-in-rules");
        browsing.look(page, "passkey-10-planner");

        page.navigate("/organisation/service-accounts");
        page.getByLabel("What it is").fill("Orders to the wholesaler");
        page.getByLabel("Short name").fill("wholesaler-orders");
        page.getByLabel("Short name").press("Enter");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Orders to the wholesaler"))
                .waitFor();
        button(page, "Make a key").press("Enter");
        page.locator("#key").waitFor();
        assertThat(page.locator("#key").textContent()).startsWith("piq_");
        browsing.look(page, "passkey-11-key");
        page.navigate("/organisation/service-accounts");
        browsing.look(page, "passkey-12-programs");

        page.navigate("/me/recovery-codes");
        browsing.look(page, "passkey-13-recovery-codes");
        button(page, "Make ten new codes").press("Enter");
        page.locator("#codes").waitFor();
        assertThat(page.locator("#codes li").count()).isEqualTo(10);
        browsing.look(page, "passkey-14-ten-codes");

        page.navigate("/people");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("Cara Jones");
        page.locator("input[name=username]").fill("cara.jones");
        page.locator("input[name=username]").press("Enter");
        page.locator("#link").waitFor();
        browsing.look(page, "passkey-15-sheet");
        var link = page.locator("#link").textContent();

        page.context().clearCookies();
        page.navigate(link.substring(link.indexOf("/invitation/")));
        browsing.look(page, "passkey-16-invitation");
        page.getByText("Set up a passkey").first().press("Enter");
        page.locator("input[name=statement]").check();
        browsing.look(page, "passkey-17-invitation-passkey");
        button(page, "Create the passkey now").press("Enter");
        page.waitForURL(url -> !url.contains("/invitation/"));
        browsing.look(page, "passkey-18-first-day");
    }

    @Test
    void without_scripts_the_password_is_still_there_and_no_dead_button() {
        var page = browsing.terminal(false);
        page.navigate("/sign-in");
        assertThat(button(page, "Sign in with a passkey").count()).isZero();
    }

    private static void authenticator(Page page) {
        var cdp = page.context().newCDPSession(page);
        cdp.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        cdp.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.textContent.trim()");
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Lets ten minutes pass since everybody of the pharmacy last showed who they are. */
    private static void grown(TestPharmacy pharmacy) {
        var access = TestDatabase.get().administrator();
        var database = new SingleConnectionDataSource(access.jdbcUrl(), access.username(), access.password(), true);
        try {
            new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(_ -> {
                var jdbc = JdbcClient.create(database);
                jdbc.sql("alter table identity.session disable trigger covered").update();
                jdbc.sql(
                                "update identity.session set proved_at = proved_at - interval '10 minutes' where organisation_id = ?")
                        .param(pharmacy.organisation().value())
                        .update();
                jdbc.sql("alter table identity.session enable always trigger covered")
                        .update();
            });
        } finally {
            database.destroy();
        }
    }
}
