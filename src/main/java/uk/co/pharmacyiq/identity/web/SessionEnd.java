package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/** When the session of a request ends, however busy it is; noted on its way in. */
final class SessionEnd {

    private static final String NOTE = SessionEnd.class.getName();

    private SessionEnd() {}

    static void note(HttpServletRequest request, Instant end) {
        request.setAttribute(NOTE, end);
    }

    static Instant of(HttpServletRequest request) {
        if (request.getAttribute(NOTE) instanceof Instant end) {
            return end;
        }
        throw new IllegalStateException("nobody is signed in");
    }
}
