package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import uk.co.pharmacyiq.identity.session.SessionDoor.Entered;
import uk.co.pharmacyiq.identity.statement.Statement;

/** Lets nobody on who has not accepted the confidentiality statement of now: they can read it, accept it or leave (SC-10). */
final class Promised {

    private static final Set<String> OPEN =
            Set.of("/statement", "/sign-out", "/terminal/lock", "/api/v1/session", "/api/v1/me/statement");

    private Promised() {}

    static boolean goesOn(HttpServletRequest request, HttpServletResponse response, Entered entered) {
        if (Statement.VERSION.equals(entered.statementVersion()) || OPEN.contains(request.getRequestURI())) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            throw BadArrival.statement();
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/statement");
        return false;
    }
}
