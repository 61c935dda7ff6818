package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.share.Whose;

/** A request that is not let near any use case. Programs get a problem (RFC 9457), people an error page. */
final class BadArrival extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String advice;

    private BadArrival(int status, String code, String advice) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.advice = advice;
    }

    static BadArrival csrf() {
        return new BadArrival(
                403,
                "csrf",
                "The request does not come from a page of yours. Sign in, load the page anew and send it again.");
    }

    static BadArrival statement() {
        return new BadArrival(
                403,
                "statement-not-accepted",
                "Read the confidentiality statement and accept it, at /statement or /api/v1/me/statement.");
    }

    static BadArrival tooLarge() {
        return new BadArrival(413, "too-large", "What was sent is too large. Send less at once.");
    }

    static BadArrival unreadable() {
        return new BadArrival(400, "bad-request", "The request cannot be read.");
    }

    static BadArrival key() {
        return new BadArrival(
                400, "idempotency-key-invalid", "Send an Idempotency-Key of 1 to 100 printable ASCII characters.");
    }

    /** A program showed a key that is none, or none any more. */
    static BadArrival apiKey() {
        return new BadArrival(
                401, "key-not-good", "This key is not known, was revoked or has run out. Ask for a new one.");
    }

    /** Two ways of saying who one is, in one request. */
    static BadArrival twoWays() {
        return new BadArrival(400, "two-ways", "Send either a key or a session, not both.");
    }

    /** Whoever asks has their share of this server already. */
    static BadArrival tooMuch(Whose who) {
        return new BadArrival(
                429,
                "too-much-at-once",
                switch (who) {
                    case Whose.Of _ ->
                        "Your organisation asks for more than its share at this moment. Nothing was done. Try again shortly.";
                    case Whose.Stranger _ ->
                        "Too many people who are not signed in ask at this moment. Nothing was done. Try again shortly.";
                });
    }

    static BadArrival mediaType() {
        return new BadArrival(415, "media-type", "Send application/json.");
    }

    /** The same as the page for people tells it. */
    Refusal reason() {
        return new Reason(
                code,
                switch (status) {
                    case 403 -> Refusal.Kind.NOT_ALLOWED;
                    case 429 -> Refusal.Kind.TOO_MANY;
                    default -> Refusal.Kind.INVALID;
                },
                advice);
    }

    /** Whether it is worth sending the same again in a moment. */
    boolean passes() {
        return status == 429;
    }

    /** Answers a program. */
    void answer(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(
                        "{\"type\":\"about:blank\",\"title\":\"Not taken\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}"
                                .formatted(status, code, advice)
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** Why a request was not let near any use case. */
    private record Reason(String code, Kind kind, String advice) implements Refusal {}
}
