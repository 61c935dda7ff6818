package uk.co.pharmacyiq.site;

import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Answers of the JSON API: what was asked for, or a problem (RFC 9457) with the refusal's stable code and field. */
@Component
public class Api {

    /** Another form in which refusals are told where others expect it, FHIR's for one. Found at start. */
    public interface Dialect {

        /** Whether it is spoken at this address. */
        boolean speaksAt(String path);

        ResponseEntity<String> refused(HttpStatusCode status, Refusal reason);
    }

    private final UseCases useCases;

    Api(UseCases useCases) {
        this.useCases = useCases;
    }

    /** Reads the request, then asks; a request that could not be read is recorded as refused under the action's name. */
    public <Q, T> Outcome<T> ask(
            Actor actor, String action, Target target, Outcome<Q> read, Function<Q, Outcome<T>> ask) {
        return switch (read) {
            case Done<Q>(var request) -> ask.apply(request);
            case Refused<Q>(var reason) -> {
                useCases.recordRefusal(actor, action, target, reason);
                yield Outcome.refused(reason);
            }
        };
    }

    public <T> ResponseEntity<T> ok(Outcome<T> outcome) {
        return answer(outcome, HttpStatus.OK);
    }

    public <T> ResponseEntity<T> created(Outcome<T> outcome) {
        return answer(outcome, HttpStatus.CREATED);
    }

    /** With an entity tag, where two people may edit the same thing. */
    public <T> ResponseEntity<T> ok(Outcome<T> outcome, Function<T, String> etag) {
        return switch (outcome) {
            case Done<T>(var value) ->
                ResponseEntity.ok().eTag("\"" + etag.apply(value) + "\"").body(value);
            case Refused<T>(var reason) -> problem(reason);
        };
    }

    private static <T> ResponseEntity<T> answer(Outcome<T> outcome, HttpStatus status) {
        return switch (outcome) {
            case Done<T>(var value) -> ResponseEntity.status(status).body(value);
            case Refused<T>(var reason) -> problem(reason);
        };
    }

    /** A refusal as a problem, in the place of whatever the route answers otherwise. */
    @SuppressWarnings("unchecked") // the body of a problem is never read as a T: it goes out as it is
    public static <T> ResponseEntity<T> problem(Refusal reason) {
        var status = status(reason.kind());
        var problem = ProblemDetail.forStatusAndDetail(status, reason.advice());
        problem.setTitle(title(reason.kind()));
        problem.setProperty("code", reason.code());
        if (!reason.field().isEmpty()) {
            problem.setProperty("field", reason.field());
        }
        if (reason instanceof FieldErrors(var errors)) {
            problem.setProperty("errors", errors);
        }
        return (ResponseEntity<T>) ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The status that a kind of refusal has on the web. */
    public static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            case PROOF -> HttpStatus.UNAUTHORIZED;
            case WAITING -> HttpStatus.ACCEPTED;
        };
    }

    private static String title(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> "What was sent cannot be used";
            case NOT_ALLOWED -> "Not allowed";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "Not possible as things are";
            case STALE -> "Somebody else changed it first";
            case TOO_MANY -> "Too many tries";
            case BUSY -> "Busy";
            case PROOF -> "Show that it is you";
            case WAITING -> "Waiting for a second person";
        };
    }
}
