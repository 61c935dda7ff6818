package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.service.ServiceAccounts;
import uk.co.pharmacyiq.kernel.SecretToken;

/** The key that a program shows, at the API and nowhere else. A browser never sends one by itself, so nothing forges it. */
final class ApiKey {

    private static final String SCHEME = "bearer ";

    private ApiKey() {}

    /** Whether the request says by a key who it is from; a session beside it is refused. */
    static boolean isShown(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/") || request.getHeader("Authorization") == null) {
            return false;
        }
        if (Cookies.SESSION.isSent(request)) {
            throw BadArrival.twoWays();
        }
        return true;
    }

    /** The key; empty where what was sent can be none of ours. */
    static Optional<SecretToken> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(sent -> sent.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(sent -> sent.substring(SCHEME.length()).strip())
                .filter(sent -> sent.startsWith(ServiceAccounts.BEGINNING))
                .flatMap(sent -> SecretToken.parse(sent.substring(ServiceAccounts.BEGINNING.length())));
    }
}
