package uk.co.pharmacyiq.identity.browser;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.SecretToken;

/** The cookies of ours that hold a secret. They reach this host only, over TLS only, and no script. */
public enum Cookies {
    /** The session, once signed in. */
    SESSION("__Host-session", -1),
    /** What the forms of somebody not signed in must repeat. */
    CSRF("__Host-csrf", -1),
    /** Which questions to a provider this browser asked. Its answer leads here from another site, so this one comes along. */
    FEDERATION("__Host-federation", -1),
    /** By which a browser is known again, whoever signs in with it. */
    DEVICE("__Host-device", Cookies.A_YEAR),
    /** That a browser is a terminal people share. */
    TERMINAL("__Host-terminal", Cookies.A_YEAR);

    private static final int A_YEAR = 31_536_000;

    private final String cookieName;
    private final int seconds;

    Cookies(String cookieName, int seconds) {
        this.cookieName = cookieName;
        this.seconds = seconds;
    }

    /** The secret that was sent; empty where none was, or two were, or it is none of ours. */
    public Optional<SecretToken> read(HttpServletRequest request) {
        var sent = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookieName))
                .toList();
        return sent.size() == 1 ? SecretToken.parse(sent.getFirst().getValue()) : Optional.empty();
    }

    /** Whether one of that name was sent, good or not. */
    public boolean isSent(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .anyMatch(cookie -> cookie.getName().equals(cookieName));
    }

    /** Gives it to the browser. */
    public void write(HttpServletResponse response, SecretToken token) {
        response.addCookie(cookie(token.text(), seconds));
    }

    /** Takes it from the browser. */
    public void clear(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(cookieName, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", this == FEDERATION ? "Lax" : "Strict");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
