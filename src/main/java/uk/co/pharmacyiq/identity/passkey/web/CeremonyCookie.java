package uk.co.pharmacyiq.identity.passkey.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.SecretToken;

/** The cookie that ties what a browser is asked to that browser: an answer from another one is worth nothing. */
final class CeremonyCookie {

    private static final String NAME = "__Host-ceremony";
    private static final int SECONDS = 600;

    private CeremonyCookie() {}

    static Optional<SecretToken> read(HttpServletRequest request) {
        var sent = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .toList();
        return sent.size() == 1 ? SecretToken.parse(sent.getFirst().getValue()) : Optional.empty();
    }

    /** The secret the browser has, or a new one; good for ten more minutes. */
    static SecretToken ensure(HttpServletRequest request, HttpServletResponse response) {
        var secret = read(request).orElseGet(SecretToken::random);
        var cookie = new Cookie(NAME, secret.text());
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(SECONDS);
        response.addCookie(cookie);
        return secret;
    }
}
