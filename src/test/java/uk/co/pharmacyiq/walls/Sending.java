package uk.co.pharmacyiq.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.UUID;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.patients.web.Looked;

/**
 * A request that somebody can make again.
 *
 * @param type of the body; empty where there is none
 */
record Sending(Gate gate, String address, String type, String body, Map<String, String> headers) {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    /** What came back, as text whatever its form, headers included. */
    record Answer(int status, String text, String headers) {

        /** Whether whoever asked is signed in no more. */
        boolean isOut() {
            return text.contains("sign-in-needed") || headers.contains("[/sign-in") || headers.contains("[/terminal]");
        }

        /** Without what differs between any two answers: identifiers, times, tokens. */
        String alike() {
            return (status + " " + headers + "\n" + text)
                    .replaceAll("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "#")
                    .replaceAll("[A-Za-z0-9_-]{40,}=*", "#")
                    .replaceAll("\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?Z?", "#");
        }
    }

    Sending with(String address, String body) {
        return new Sending(gate, address, type, body, headers);
    }

    Sending with(String header, String value, boolean onlyOne) {
        var all = new java.util.LinkedHashMap<>(onlyOne ? Map.<String, String>of() : headers);
        all.put(header, value);
        return new Sending(gate, address, type, body, all);
    }

    Answer by(TestCaller caller) {
        var request = caller.request(address.replace(" ", "%20"));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        var sent = body.replaceAll("_once=[^&]*", "_once=" + UUID.randomUUID())
                .replaceAll("_csrf=[^&]*", "_csrf=" + caller.csrf());
        request.method(gate.route().method(), sent.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(sent));
        try {
            var answer = send(request.build());
            var told = new StringBuilder();
            answer.headers().map().forEach((name, values) -> {
                if (!name.equalsIgnoreCase("date") && !name.equalsIgnoreCase("content-length")) {
                    told.append(name).append('=').append(values).append(' ');
                }
            });
            return new Answer(answer.statusCode(), text(answer), told.toString());
        } catch (HttpTimeoutException late) {
            return new Answer(0, "no answer in time", "");
        } catch (IOException broken) {
            throw new UncheckedIOException("no answer to " + this, broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** A connection that the server gave up just then is no answer: it is asked once more on another. */
    private static HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return TestCaller.client().send(request, BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException late) {
            throw late;
        } catch (IOException brokenOff) {
            return TestCaller.client().send(request, BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        try {
            return Looked.text(answer);
        } catch (UncheckedIOException sealed) {
            return new String(answer.body(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public String toString() {
        return gate.route().method() + " " + address + (body.isEmpty() ? "" : " " + body)
                + (headers.isEmpty() ? "" : " " + headers);
    }
}
