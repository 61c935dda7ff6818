package uk.co.pharmacyiq.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.audit.note.VerifierKey;

/** What a witness answers over HTTP. */
final class WitnessPages implements HttpHandler {

    private static final int MOST = 1 << 16;
    private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Signings signings;
    private final VerifierKey key;

    WitnessPages(Signings signings, VerifierKey key) {
        this.signings = signings;
        this.key = key;
    }

    private record Page(int status, String type, String body) {

        static Page text(int status, String body) {
            return new Page(status, TEXT, body);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var page = page(exchange);
            var bytes = page.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (page.status() == 405) {
                exchange.getResponseHeaders().set("Allow", "GET, POST");
            }
            var head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(page.status(), head || bytes.length == 0 ? -1 : bytes.length);
            if (!head) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private Page page(HttpExchange exchange) throws IOException {
        var path = Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "");
        return switch (exchange.getRequestMethod()) {
            case "POST" -> path.equals("/add-checkpoint") ? add(exchange) : nothingHere();
            case "GET", "HEAD" -> read(path);
            default -> Page.text(405, "This witness answers GET and POST.\n");
        };
    }

    private Page read(String path) {
        if (path.equals("/")) {
            return Page.text(200, about());
        }
        var checkpoint = CHECKPOINT.matcher(path);
        if (!checkpoint.matches()) {
            return nothingHere();
        }
        return signings.newest(checkpoint.group(1))
                .map(note -> Page.text(200, note.note()))
                .orElseGet(() -> Page.text(404, "This witness has signed no checkpoint of such a log.\n"));
    }

    private Page add(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(MOST + 1);
        if (body.length > MOST) {
            return Page.text(413, "The request is longer than 65,536 bytes.\n");
        }
        var asked = AddCheckpoint.parse(body);
        if (asked.isEmpty()) {
            return Page.text(400, "The request is not an old size, a proof and a checkpoint.\n");
        }
        try {
            return answer(signings.add(asked.get()));
        } catch (IOException full) {
            return Page.text(503, "This witness cannot keep anything at present, so it signs nothing.\n");
        }
    }

    private static Page answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Signed(var line) -> Page.text(200, line);
            case Verdict.Shrinks() -> Page.text(400, "The old size is larger than that of the checkpoint.\n");
            case Verdict.NotSigned() -> Page.text(403, "No key known for this log signed the checkpoint.\n");
            case Verdict.UnknownLog() -> Page.text(404, "This witness does not sign for this log.\n");
            case Verdict.OtherSize(var size) -> new Page(409, "text/x.tlog.size", size + "\n");
            case Verdict.Inconsistent() ->
                Page.text(422, "The checkpoint does not continue the one this witness signed last.\n");
        };
    }

    private String about() {
        var text = new StringBuilder("A witness of transparency logs (c2sp.org/tlog-witness).\n\n")
                .append("It signs a checkpoint only if that continues the last one it signed. Its key:\n")
                .append(key.text())
                .append("\n\nLogs, and the size last signed:\n");
        signings.sizes()
                .forEach((origin, size) ->
                        text.append(origin).append(' ').append(size).append('\n'));
        return text.toString();
    }

    private static Page nothingHere() {
        return Page.text(404, "There is nothing here.\n");
    }
}
