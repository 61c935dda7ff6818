package uk.co.pharmacyiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;

/** A real browser, and a person in front of it. Every page seen is checked by axe and leaves a screenshot. */
final class Browsing implements AutoCloseable {

    private static final List<String> CONFORMANCE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final long PATIENCE_SECONDS = 90;
    private static final ScheduledExecutorService ALARMS = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("axe-alarm").factory());

    private final Playwright playwright;
    private final Browser browser;
    private final String base;
    private final Path screenshots = TestDatabase.target().resolve("screenshots");
    private final List<String> complaints = new ArrayList<>();

    Browsing(int port) {
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(chromium.isPresent(), "SKIPPED: no Chromium on this machine (apt-get install chromium)");
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        this.base = "https://localhost:" + port;
    }

    /** A person at a terminal of the counter: 1366 by 768. Without JavaScript it cannot be looked at: axe would never end. */
    Page terminal(boolean javaScript) {
        return page(1366, 768, javaScript);
    }

    Page tablet() {
        return page(820, 1180, true);
    }

    private Page page(int width, int height, boolean javaScript) {
        complaints.clear();
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(width, height)
                .setBaseURL(base));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Types name, password and the code that the authenticator shows now. */
    static void signIn(Page page, TestPharmacy.Credentials credentials) {
        page.navigate("/sign-in");
        page.getByLabel("Sign-in name").fill(credentials.username());
        page.getByLabel("Password").fill(credentials.password());
        page.getByLabel("Code from your authenticator app")
                .fill(credentials.totp().codeAt(Instant.now()));
        page.getByLabel("Code from your authenticator app").press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** All of a page: what is read while it still comes in lacks its end. */
    static String content(Page page) {
        page.waitForLoadState();
        return page.content();
    }

    /** Looks at the page as it stands: axe finds nothing, nothing runs off the side, and a picture is kept. */
    void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(screenshots.resolve(name + ".png"))
                .setFullPage(true));
        if (page.evaluate("() => typeof window.htmx") instanceof String kind && kind.equals("object")) {
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(name + " scrolls sideways")
                    .isEqualTo(true);
        }
        var violations = violations(page);
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget().toString())
                                        .toList())
                        .toList())
                .as(name)
                .isEmpty();
        var heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as(name + " in the browser's console").isEmpty();
    }

    /** Once in thousands of pages the browser never answers axe: it is asked again, rather than waited for. */
    private static List<Rule> violations(Page page) {
        var waiting = Thread.currentThread();
        var alarm = ALARMS.schedule(waiting::interrupt, PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            return new AxeBuilder(page).withTags(CONFORMANCE).analyze().getViolations();
        } catch (PlaywrightException broken) {
            if (!alarm.isDone()) {
                throw broken;
            }
            Thread.interrupted();
            return new AxeBuilder(page).withTags(CONFORMANCE).analyze().getViolations();
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
