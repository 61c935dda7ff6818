package uk.co.pharmacyiq.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import tools.jackson.databind.DatabindException;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Answers whatever went wrong around a use case: requests that cannot be read, routes that do not exist, crashes. What a
 * signed-in person sent is recorded; nothing that was sent is repeated, and nothing of the inside is told.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final String ACTION = "REQUEST";

    private final UseCases useCases;
    private final Pages pages;
    private final Problems problems;

    ErrorAnswers(UseCases useCases, Pages pages, Problems problems) {
        this.useCases = useCases;
        this.pages = pages;
        this.problems = problems;
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException error, HttpServletRequest request) {
        var field = error.getCause() instanceof DatabindException wrong ? path(wrong) : "";
        var advice = field.isEmpty()
                ? "The body is not JSON that can be read. Check it and send it again."
                : "The value of " + field + " is not of the right type, or the member is not known here.";
        return refused(
                new BadRequest("malformed-json", Refusal.Kind.INVALID, advice, field), HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    Object notPermitted(NotPermitted no, HttpServletRequest request) {
        var withheld = RequestNotes.actor(request)
                .flatMap(actor -> useCases.rights(actor).withheld(no.permission()));
        if (withheld.isPresent()) {
            record(withheld.get(), Target.of("permission", no.permission()), request);
            return problems.tell(withheld.get(), HttpStatus.FORBIDDEN, request.getRequestURI())
                    .<Object>map(Function.identity())
                    .orElseGet(() -> pages.refused(withheld.get()));
        }
        var reason = BadRequest.of(
                "not-allowed",
                Refusal.Kind.NOT_ALLOWED,
                "Your roles do not allow this. Ask an administrator of your organisation.");
        record(reason, Target.of("permission", no.permission()), request);
        return answer(reason, HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler
    Object wrongParameter(MethodArgumentTypeMismatchException error, HttpServletRequest request) {
        return refused(
                new BadRequest(
                        "invalid-parameter",
                        Refusal.Kind.INVALID,
                        "The parameter " + error.getName() + " cannot be read.",
                        error.getName()),
                HttpStatus.BAD_REQUEST,
                request);
    }

    @ExceptionHandler
    Object anything(Exception error, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (error instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return refused(spring(known.getStatusCode()), known.getStatusCode(), request);
        }
        LOG.error(
                "request {} failed: {}",
                RequestNotes.actor(request)
                        .map(actor -> actor.request().id().toString())
                        .orElse("-"),
                error.getClass().getName(),
                error);
        return answer(
                BadRequest.of("failed", Refusal.Kind.BUSY, "Something went wrong on our side. Nothing was changed."),
                HttpStatus.INTERNAL_SERVER_ERROR,
                request);
    }

    private Object refused(Refusal reason, HttpStatusCode status, HttpServletRequest request) {
        record(reason, Target.none(), request);
        return answer(reason, status, request);
    }

    private void record(Refusal reason, Target target, HttpServletRequest request) {
        RequestNotes.actor(request).ifPresent(actor -> useCases.recordRefusal(actor, ACTION, target, reason));
    }

    private Object answer(Refusal reason, HttpStatusCode status, HttpServletRequest request) {
        return problems.tell(reason, status, request.getRequestURI())
                .<Object>map(Function.identity())
                .orElseGet(() -> page(status.value(), request));
    }

    private View page(int status, HttpServletRequest request) {
        var id = RequestNotes.actor(request)
                .map(actor -> actor.request().id().toString())
                .orElse("");
        return pages.show(HttpStatus.valueOf(status), "site/web/error", new ErrorPage(status, id));
    }

    private static Refusal spring(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> BadRequest.of("not-found", Refusal.Kind.NOT_FOUND, "There is nothing at this address.");
            case 405 ->
                BadRequest.of(
                        "method-not-allowed", Refusal.Kind.INVALID, "This address takes other methods; see Allow.");
            case 406 -> BadRequest.of("not-acceptable", Refusal.Kind.INVALID, "This address answers application/json.");
            case 413 ->
                BadRequest.of("too-large", Refusal.Kind.INVALID, "What was sent is too large. Send less at once.");
            case 415 -> BadRequest.of("media-type", Refusal.Kind.INVALID, "Send application/json.");
            default -> BadRequest.of("bad-request", Refusal.Kind.INVALID, "The request cannot be read.");
        };
    }

    /** Where in the body it went wrong: {@code lines[0].quantity}; names of members only, never values. */
    private static String path(DatabindException error) {
        return error.getPath().stream()
                .map(step -> Optional.ofNullable(step.getPropertyName())
                        .map(name -> "." + name)
                        .orElse("[" + step.getIndex() + "]"))
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
