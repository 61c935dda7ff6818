package uk.co.pharmacyiq.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Stands before every route: whoever is not signed in gets no further than what is open to all, and the door is told what
 * the route declared. Whether the person may, here and now, is decided by the door alone.
 */
class RouteGuard implements HandlerInterceptor {

    /** What every signed-in person may ask about themselves; roles do not list it. */
    private static final Set<String> OF_ONES_OWN = Set.of("home.view");

    private final UseCases useCases;

    RouteGuard(UseCases useCases) {
        this.useCases = useCases;
    }

    private static final String SIGN_IN_NEEDED = """
            {"type":"about:blank","title":"Sign in first","status":401,"code":"sign-in-needed",\
            "detail":"Your session has ended or there is none. Sign in and send the request again."}""";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        if (isFrameworks(method.getBeanType().getName())) {
            return true;
        }
        var actor = RequestNotes.actor(request);
        if (actor.isEmpty()) {
            refuse(request, response);
            return false;
        }
        var permitted = Optional.ofNullable(method.getMethodAnnotation(Permitted.class))
                .orElseThrow(() -> new IllegalStateException("undeclared route"));
        if (!mayAnywhere(actor.get(), permitted.value())) {
            throw new NotPermitted(permitted.value());
        }
        var asked = actor.get().request();
        RequestNotes.actor(
                request,
                actor.get()
                        .with(new Request(
                                asked.id(),
                                asked.correlation(),
                                asked.address(),
                                permitted.composes() ? Optional.empty() : Optional.of(permitted.value()),
                                asked.once())));
        return true;
    }

    /**
     * Whoever holds a permission nowhere is told so before anything they sent is read. Whether they hold it where they ask
     * is for the door.
     */
    private boolean mayAnywhere(Actor.Person actor, String permission) {
        return actor.mayEver(permission)
                && (permission.startsWith("own.")
                        || OF_ONES_OWN.contains(permission)
                        || useCases.rights(actor).holdsAnywhere(permission));
    }

    /** The error page itself, and the description of the API: they tell nothing of anybody. */
    private static boolean isFrameworks(String handler) {
        return handler.startsWith("org.springframework.boot.") || handler.startsWith("org.springdoc.");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(SIGN_IN_NEEDED.getBytes(StandardCharsets.UTF_8));
            return;
        }
        var next = request.getMethod().equals("GET") && request.getQueryString() == null
                ? "?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8)
                : "";
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", door(request));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", door(request) + next);
    }

    /** Where people come in: at a terminal most of them have a session waiting. */
    private static String door(HttpServletRequest request) {
        return RequestNotes.atTerminal(request) ? "/terminal" : "/sign-in";
    }
}
