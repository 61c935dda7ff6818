package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.browser.NewSession;

/**
 * Tells requests that a page of ours sent from those another site made the browser send. What must come back with each is
 * worked out from the session's secret, or, before there is one, from a cookie's.
 */
final class Csrf {

    /** What the token is worked out for. */
    static final String PURPOSE = NewSession.CSRF;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Csrf() {}

    static boolean isUnsafe(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    /** The forms that people send before they are signed in, or who never sign in. */
    static boolean isOpenForm(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/sign-in")
                || path.equals("/sign-in/passkey")
                || path.equals("/terminal")
                || path.startsWith("/sign-in/with/")
                || path.startsWith("/invitation/")
                || path.equals("/inspect")
                || path.startsWith("/inspect/");
    }

    /** What a provider's server sends by itself: a signed token, which is the only thing that counts in it. */
    static boolean isFromProvider(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/oidc/");
    }

    static boolean isFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    static void check(HttpServletRequest request, Predicate<String> proves) {
        var sent = sent(request);
        if (isFromElsewhere(request) || sent == null || !proves.test(sent)) {
            throw BadArrival.csrf();
        }
    }

    private static @Nullable String sent(HttpServletRequest request) {
        var header = request.getHeader("X-CSRF-Token");
        if (header != null || request.getRequestURI().startsWith("/api/")) {
            return header;
        }
        try {
            return request.getParameter("_csrf");
        } catch (IllegalStateException unreadable) {
            throw BadArrival.unreadable();
        }
    }
}
