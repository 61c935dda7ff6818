package uk.co.pharmacyiq.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;

/**
 * Lets a request of somebody signed in go on when it is their organisation's turn, before anything else is asked of the
 * database. What is refused here is not recorded: whoever asks too much would fill the record as well.
 */
class ShareGuard implements HandlerInterceptor {

    private static final String TURN = FairShares.Turn.class.getName();

    private static final Refusal TOO_MUCH = BadRequest.of(
            "too-much-at-once",
            Refusal.Kind.TOO_MANY,
            "Your organisation asks for more than its share at this moment. Nothing was done. Try again shortly.");

    private static final byte[] PROBLEM =
            """
            {"type":"about:blank","title":"Too much at once","status":429,"code":"%s","detail":"%s"}""".formatted(TOO_MUCH.code(), TOO_MUCH.advice()).getBytes(StandardCharsets.UTF_8);

    private final FairShares shares;
    private final Pages pages;

    ShareGuard(FairShares shares, Pages pages) {
        this.shares = shares;
        this.pages = pages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        var actor = RequestNotes.actor(request);
        if (actor.isEmpty()
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        var permitted = method.getMethodAnnotation(Permitted.class);
        var turn = shares.enter(actor.get().organisation(), permitted != null && permitted.lengthy());
        if (turn.isPresent()) {
            request.setAttribute(TURN, turn.get());
            return true;
        }
        response.setHeader("Retry-After", Long.toString(shares.retryAfterSeconds()));
        if (request.getRequestURI().startsWith("/api/")) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(PROBLEM);
        } else {
            pages.refused(TOO_MUCH).render(null, request, response);
        }
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception error) {
        if (request.getAttribute(TURN) instanceof FairShares.Turn turn) {
            request.removeAttribute(TURN);
            turn.close();
        }
    }
}
