package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.SecretToken;

/** The two cookies of ours that hold a secret. They reach this host only, over TLS only, and no script. */
enum Cookies {
    /** The session, once signed in. */
    SESSION("__Host-session"),
    /** What the forms of somebody not signed in must repeat. */
    CSRF("__Host-csrf");

    private final String cookieName;

    Cookies(String cookieName) {
        this.cookieName = cookieName;
    }

    /** The secret that was sent; empty where none was, or two were, or it is none of ours. */
    Optional<SecretToken> read(HttpServletRequest request) {
        var sent = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookieName))
                .toList();
        return sent.size() == 1 ? SecretToken.parse(sent.getFirst().getValue()) : Optional.empty();
    }

    void write(HttpServletResponse response, SecretToken token) {
        response.addCookie(cookie(token.text(), -1));
    }

    void clear(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(cookieName, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
