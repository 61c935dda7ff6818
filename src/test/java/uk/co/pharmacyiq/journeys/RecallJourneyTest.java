package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.Round;

/** A recall that comes on a Friday at 17:00, in a real browser, from the e-mail to the file for the inspector. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallJourneyTest extends PharmacyTest {

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
    @DisplayName(
            "MH-01 MH-02 MH-03 MH-04 a recall on a Friday at 17:00: clock hours, told upwards, one step everywhere, evidence")
    void MH_01_a_recall_on_a_friday_at_17() throws Exception {
        var pharmacy = TestPharmacy.open(application);
        List.of(pharmacy.premises(), pharmacy.otherPremises()).forEach(premises -> receive(pharmacy, premises));
        pharmacy.person(Role.SUPERINTENDENT);
        var friday = friday();
        var page = browsing.terminal(true);
        Browsing.signIn(page, pharmacy.enrol(Role.PHARMACIST));
        page.navigate("/premises/" + pharmacy.premises() + "/stock/recalls");
        browsing.look(page, "recall-01-none");
        enter(page, "EL(26)A/90", "class-2", friday);
        assertThat(Browsing.content(page))
                .contains(LondonTime.inFull(friday.plusDays(2).toInstant()));
        browsing.look(page, "recall-02-class-2-is-due-on-sunday");
        enter(page, "NatPSA/2026/009/MHRA", "natpsa", friday);
        application.getBeansOfType(Round.class).values().stream()
                .filter(round -> round.name().equals("alerts nobody has seen"))
                .forEach(round -> round.visit(pharmacy.organisation()));
        page.reload();
        assertThat(Browsing.content(page)).contains("The superintendent was told");
        browsing.look(page, "recall-03-told-to-the-superintendent");
        press(page, "Set it apart everywhere");
        assertThat(Browsing.content(page)).contains("The books hold it in quarantine everywhere");
        browsing.look(page, "recall-04-set-apart-everywhere");
        page.getByLabel("Units set apart, as counted by hand").fill("39");
        press(page, "Close the alert here");
        assertThat(Browsing.content(page)).contains("The books say that another quantity was set apart");
        browsing.look(page, "recall-05-count-differs");
        page.getByLabel("Units set apart, as counted by hand").fill("40");
        press(page, "Close the alert here");
        assertThat(Browsing.content(page)).contains("The alert is closed here. This is the evidence.");
        browsing.look(page, "recall-06-evidence");
        var download =
                page.waitForDownload(() -> page.getByText("Evidence as PDF").click());
        try (var document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("NatPSA/2026/009/MHRA", "FRI17", "Asha Patel", "PharmacyIQ");
        }
        page.navigate("/premises/" + pharmacy.premises() + "/stock/recalls");
        browsing.look(page, "recall-07-list");
    }

    private static void enter(Page page, String reference, String kind, ZonedDateTime issued) {
        page.navigate(page.url().replaceAll("/stock/.*", "/stock/recalls/new"));
        page.getByLabel("Reference").fill(reference);
        page.getByLabel("Class").selectOption(kind);
        page.getByLabel("Level").selectOption("pharmacy");
        page.getByLabel("What it is about").fill("Paracetamol 500mg tablets, glass found in a bottle");
        var typed = LondonTime.typed(issued.toInstant());
        page.getByLabel("Issued").fill(typed);
        page.getByLabel("Received here").fill(typed);
        page.getByLabel("Products and batches, one line each").fill(TestPharmacy.PARACETAMOL + ", FRI17");
        press(page, "Enter the alert");
    }

    /** The last Friday at 17:00 that is over by more than an hour. */
    private static ZonedDateTime friday() {
        var now = Instant.now().atZone(LondonTime.ZONE);
        var last = now.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY))
                .atTime(LocalTime.of(17, 0))
                .atZone(LondonTime.ZONE);
        return last.isBefore(now.minusHours(1)) ? last : last.minusDays(7);
    }

    private void receive(TestPharmacy pharmacy, PremisesId premises) {
        var lot = pharmacy.lot("FRI17", LocalDate.now(LondonTime.ZONE).plusYears(1));
        done(application
                .getBean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(
                                premises,
                                List.of(new ReceiveStock.Delivered(lot, Quantity.of(40))),
                                Optional.empty())));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
