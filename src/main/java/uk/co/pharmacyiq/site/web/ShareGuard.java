package uk.co.pharmacyiq.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;

/**
 * Lets few requests of an organisation be answered with whole files at once. That it is its turn at all was seen to before.
 * What is refused here is not recorded: whoever asks too much would fill the record as well.
 */
class ShareGuard implements HandlerInterceptor {

    private static final String FILE = ShareGuard.class.getName();
    private static final int MOST_FILES = 2;

    private static final Refusal TOO_MUCH = BadRequest.of(
            "too-much-at-once",
            Refusal.Kind.TOO_MANY,
            "Your organisation is getting as many files as it may at once. Nothing was done. Try again when one has come.");

    private static final byte[] PROBLEM =
            """
            {"type":"about:blank","title":"Too much at once","status":429,"code":"%s","detail":"%s"}""".formatted(TOO_MUCH.code(), TOO_MUCH.advice()).getBytes(StandardCharsets.UTF_8);

    private final Pages pages;
    private final ConcurrentMap<OrganisationId, Integer> files = new ConcurrentHashMap<>();

    ShareGuard(Pages pages) {
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
        if (permitted == null || !permitted.lengthy()) {
            return true;
        }
        var organisation = actor.get().organisation();
        if (files.merge(organisation, 1, Integer::sum) <= MOST_FILES) {
            request.setAttribute(FILE, organisation);
            return true;
        }
        leave(organisation);
        response.setHeader("Retry-After", "1");
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
        if (request.getAttribute(FILE) instanceof OrganisationId organisation) {
            request.removeAttribute(FILE);
            leave(organisation);
        }
    }

    private void leave(OrganisationId organisation) {
        files.computeIfPresent(organisation, (_, count) -> count > 1 ? count - 1 : null);
    }
}
