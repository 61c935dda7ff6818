package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.governance.rights.clock.Course;
import uk.co.pharmacyiq.governance.rights.clock.Nation;
import uk.co.pharmacyiq.governance.rights.clock.RightsClock;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.FactKind;

/** Somebody asks for a copy of their record on the afternoon of 1 December, from the counter to the file in their hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(RightsJourneyTest.Afternoon.class)
class RightsJourneyTest extends PharmacyTest {

    /** A clock that goes on from wherever a test sets it. */
    static final class SetClock extends Clock {

        private Duration ahead = Duration.ZERO;

        synchronized void set(Instant to) {
            ahead = Duration.between(Instant.now(), to);
        }

        @Override
        public synchronized Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Afternoon {

        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }
    }

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SetClock clock;

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
    void DP_01_DP_05_somebody_asks_for_a_copy_on_a_december_afternoon_and_has_it_before_january_is_four_days_old() {
        var pharmacy = TestPharmacy.open(application);
        var patients = new TestPatients(pharmacy, application);
        var patient = patients.register("Noor", "Halloran", "1961-04-02");
        patients.add(
                patient,
                fact(
                        FactKind.PROXY,
                        "name",
                        "Bea Nosy",
                        "relation",
                        "carer",
                        "evidence",
                        "Letter",
                        "ends",
                        "2030-01-01"));
        patients.add(
                patient,
                fact(
                        FactKind.ALLERGY,
                        "substance",
                        "Penicillin",
                        "type",
                        "allergy",
                        "severity",
                        "severe",
                        "certainty",
                        "confirmed"));
        var counter = pharmacy.enrol(Role.COUNTER_ASSISTANT);
        var lead = pharmacy.enrol(Role.IG_LEAD);
        var asha = pharmacy.enrol(Role.PHARMACIST);
        var day = firstOfDecember();
        clock.set(day.atTime(LocalTime.of(15, 10)).toInstant(ZoneOffset.UTC));
        var due = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK)
                .format(RightsClock.starting(Course.MONTH, day, Nation.ENGLAND).due(day));

        var page = signedIn(counter);
        var rights = "/premises/" + pharmacy.premises() + "/rights";
        page.navigate(rights + "/new?patient=" + patient);
        browsing.look(page, "rights-01-note");
        page.getByLabel("They ask for").selectOption("access");
        press(page, "Note it");
        assertThat(Browsing.content(page)).contains("There is a problem");
        browsing.look(page, "rights-02-errors");
        assertThat(page.getByLabel("Reached you on").inputValue()).isEqualTo(day.toString());
        page.getByLabel("How", exactly()).selectOption("counter");
        page.getByLabel("Name of whoever asks").fill("Noor Halloran");
        page.getByLabel("They are").selectOption("self");
        press(page, "Note it");
        assertThat(Browsing.content(page)).contains(due);
        browsing.look(page, "rights-03-receipt");

        page = signedIn(lead);
        browsing.look(page, "rights-04-today");
        page.navigate(rights);
        assertThat(Browsing.content(page)).contains(due).doesNotContain("Halloran");
        browsing.look(page, "rights-05-list");
        page.locator("table a[href*='/rights/']").first().click();
        page.waitForLoadState();
        var request = page.url().replaceAll(".*(?=/premises/)", "");
        browsing.look(page, "rights-06-request");
        page.getByLabel("What showed you who they are").first().fill("Passport");
        press(page, "They may have it");
        browsing.look(page, "rights-07-confirmed");
        press(page, "Go on with the copy");
        page.getByLabel("Where you looked").fill("The record; there is no paper file");
        press(page, "This is all of it");
        browsing.look(page, "rights-08-collected");

        var hers = signedIn(asha);
        hers.navigate(request + "/copy");
        hers.getByLabel("Nothing of it would be likely").check();
        hers.getByLabel("I looked for what is about other people").check();
        hers.getByLabel("I looked for what they said expecting").check();
        hers.getByLabel("What you looked at, and why you hold so").fill("All of it; nothing in it is new to her");
        press(hers, "This is my opinion");
        browsing.look(hers, "rights-09-opinion");

        page.navigate(request + "/copy");
        page.getByText("Withhold something of Carer or representative").click();
        var form = page.locator("details[open]").last();
        form.getByLabel("What").selectOption("name");
        form.getByLabel("Why, for those who answer for it").fill("She did not agree to it");
        form.getByRole(AriaRole.BUTTON).click();
        page.waitForLoadState();
        browsing.look(page, "rights-10-withheld");
        press(page, "Approve the copy");
        page.getByLabel("How it goes to them").fill("Handed over at the counter");
        browsing.look(page, "rights-11-approved");
        press(page, "Release it, free of charge");
        var file = page.waitForDownload(page.getByText("Copy as PDF")::click);
        assertThat(file.suggestedFilename()).startsWith("copy-DP-").endsWith(".pdf");
        browsing.look(page, "rights-12-released");
        page.navigate(request);
        browsing.look(page, "rights-13-closed");
        press(page, "The copy you asked for");
        assertThat(page.title()).doesNotContain("Halloran");
        browsing.look(page, "rights-14-letter");
    }

    private static LocalDate firstOfDecember() {
        var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        var first = LocalDate.of(today.getYear(), Month.DECEMBER, 1);
        return first.isBefore(today) ? first.plusYears(1) : first;
    }

    private Page signedIn(TestPharmacy.Credentials who) {
        var page = browsing.terminal(true);
        page.navigate("/sign-in");
        page.getByLabel("Sign-in name").fill(who.username());
        page.getByLabel("Password").fill(who.password());
        page.getByLabel("Code from your authenticator app").fill(who.totp().codeAt(clock.instant()));
        page.getByLabel("Code from your authenticator app").press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true)))
                .first()
                .click();
        page.waitForLoadState();
    }
}
