package uk.co.pharmacyiq.identity.federation;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.federation.ForgingIssuer.Asked;
import uk.co.pharmacyiq.identity.federation.ForgingIssuer.Draft;
import uk.co.pharmacyiq.identity.federation.Provider.Kind;
import uk.co.pharmacyiq.identity.federation.Provider.Settings;
import uk.co.pharmacyiq.identity.federation.Provider.Trust;
import uk.co.pharmacyiq.kernel.DataPlace;
import uk.co.pharmacyiq.tenancy.ViewOrganisation;

/** A pharmacy that trusts a provider, and what its people do with it. */
final class Federated {

    final TestPharmacy pharmacy;
    final int port;
    final UUID provider;
    final String handle;
    final String ods;

    private Federated(ApplicationContext application, int port, Settings settings) {
        this.pharmacy = TestPharmacy.open(application);
        this.port = port;
        var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        var view = TestPharmacy.done(
                application.getBean(ViewOrganisation.class).view(pharmacy.as(Role.MASTER_ADMINISTRATOR)));
        this.handle = view.organisation().handle();
        this.ods = view.premises().getFirst().odsCode().value();
        var configure = application.getBean(ConfigureProviders.class);
        this.provider = TestPharmacy.done(configure.add(master, settings));
        TestPharmacy.done(configure.switchTo(master, provider, true));
    }

    static Federated cis2(ApplicationContext application, int port, String issuer) {
        return new Federated(application, port, settings(port, Kind.CIS2, issuer, Trust.OF_CIS2));
    }

    static Federated directory(ApplicationContext application, int port, String issuer, Trust trust) {
        return new Federated(application, port, settings(port, Kind.DIRECTORY, issuer, trust));
    }

    static Settings settings(int port, Kind kind, String issuer, Trust trust) {
        return new Settings(
                kind,
                "Test provider",
                URI.create(issuer),
                "pharmacyiq",
                "https://127.0.0.1:" + port,
                trust,
                DataPlace.UNITED_KINGDOM);
    }

    String place() {
        return "/oidc/" + handle + "/" + provider;
    }

    /** Begins signing in with a browser; answers the question it was sent away with. */
    URI ask(CardBrowser browser) {
        browser.get("/sign-in/with?organisation=" + handle);
        return CardBrowser.onward(browser.post("/sign-in/with/" + handle + "/" + provider, Map.of("next", "/me")));
    }

    /** Where the provider sends the browser back to with that code. */
    URI back(Asked asked, String code) {
        return URI.create(asked.get("redirect_uri") + "?state=" + asked.get("state") + "&code="
                + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }

    /** Signs in all the way, as far as the provider's word goes. */
    HttpResponse<String> signIn(CardBrowser browser, ForgingIssuer issuer, String userId, Consumer<Draft> spoil) {
        var asked = Asked.of(ask(browser));
        return browser.arrive(back(asked, issuer.code(asked, userId, ods, spoil)));
    }

    /** Links a card to whoever is signed in. */
    HttpResponse<String> link(CardBrowser browser, ForgingIssuer issuer, String userId) {
        var asked = Asked.of(CardBrowser.onward(browser.post("/me/providers/" + provider + "/link", Map.of())));
        var landed = browser.arrive(back(asked, issuer.code(asked, userId, ods, _ -> {})));
        if (landed.statusCode() != 200) {
            return landed;
        }
        var page = browser.get(CardBrowser.onward(landed).toString());
        return browser.post("/me/providers/confirm", Map.of("state", CardBrowser.state(page)));
    }

    /** Somebody of a role, signed in with their own password, whose card is linked. */
    TestCaller withCard(Role role, ForgingIssuer issuer, String userId) {
        var caller = pharmacy.caller(role, port);
        var done = link(CardBrowser.of(port, caller), issuer, userId);
        if (done.statusCode() != 303) {
            throw new AssertionError("not linked: " + done.statusCode() + " " + done.body());
        }
        return caller;
    }
}
