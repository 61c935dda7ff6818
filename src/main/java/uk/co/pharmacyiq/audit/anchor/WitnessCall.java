package uk.co.pharmacyiq.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.audit.note.SignedNote;

/** The two calls a witness answers, with limits on what it may send and how long it may take. */
final class WitnessCall implements AutoCloseable {

    /** What a witness answered to a checkpoint. */
    sealed interface Answer permits Signed, HasSize, Differs {}

    /** Its signature lines, not verified yet. */
    record Signed(String lines) implements Answer {}

    /** It knows the log at this size, not at the one it was told. */
    record HasSize(long size) implements Answer {}

    /** What it knows of the log and this checkpoint are not one history. */
    record Differs() implements Answer {}

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_HASHES = 63;

    private final URI prefix;
    private final String name;
    private final Wire wire;

    WitnessCall(URI prefix, String name) {
        if (!callable(prefix)) {
            throw new IllegalArgumentException(
                    "The address of a witness begins with http or https, and names no user.");
        }
        this.prefix = prefix;
        this.name = name;
        this.wire = new Wire("The witness " + name, PATIENCE);
    }

    /** Paths are added to the address of a witness, so it has none of what comes after a path. */
    static boolean callable(URI prefix) {
        return Wire.callable(prefix) && prefix.getQuery() == null;
    }

    Answer add(long old, List<byte[]> proof, SignedNote checkpoint) throws IOException {
        if (proof.size() > MOST_HASHES) {
            throw new IllegalArgumentException("a proof has at most 63 hashes");
        }
        var body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(
                hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        body.append('\n').append(checkpoint.note());
        var answer =
                wire.ask(request("add-checkpoint").POST(HttpRequest.BodyPublishers.ofString(body.toString(), UTF_8)));
        return switch (answer.statusCode()) {
            case 200 -> new Signed(text(answer));
            case 409 -> size(answer);
            case 422 -> new Differs();
            default -> throw new IOException(refusal(answer.statusCode()));
        };
    }

    /** The newest checkpoint it signed of this log, as it answered; empty if it has none or does not tell. */
    Optional<String> newest(String origin) throws IOException {
        var answer = wire.ask(request(sha256(origin) + "/checkpoint").GET());
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(text(answer));
            case 404, 405, 410, 501 -> Optional.empty();
            default -> throw new IOException(refusal(answer.statusCode()));
        };
    }

    private Answer size(HttpResponse<byte[]> answer) throws IOException {
        var text = text(answer);
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/x.tlog.size")) {
            return new Differs();
        }
        if (!text.matches("(0|[1-9][0-9]{0,17})\n")) {
            throw new IOException("The witness " + name + " answered 409 with a size that is none.");
        }
        return new HasSize(Long.parseLong(text.strip()));
    }

    private String refusal(int status) {
        return switch (status) {
            case 400 -> "The witness " + name + " could not read the checkpoint (400).";
            case 403 -> "The witness " + name + " does not know the key that signed the checkpoint (403).";
            case 404 -> "The witness " + name + " does not know this log (404): whoever runs it must add its key.";
            default -> "The witness " + name + " answered with status " + status + ".";
        };
    }

    private HttpRequest.Builder request(String path) {
        var base = prefix.toString();
        return HttpRequest.newBuilder(URI.create(base.endsWith("/") ? base + path : base + "/" + path));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static String sha256(String origin) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(origin.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
