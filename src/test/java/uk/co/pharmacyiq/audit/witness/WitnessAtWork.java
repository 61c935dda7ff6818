package uk.co.pharmacyiq.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import uk.co.pharmacyiq.audit.anchor.GrowingLog;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.VerifierKey;

/** A running witness and somebody who talks to it in plain HTTP. */
public final class WitnessAtWork implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    private final Witness witness;
    private final HttpClient http = HttpClient.newHttpClient();

    private WitnessAtWork(Witness witness) {
        this.witness = witness;
    }

    public static WitnessAtWork in(Path folder, int port, GrowingLog... logs) throws IOException {
        var keys = List.of(logs).stream().map(GrowingLog::verifier).toList();
        var settings = new Witness.Settings(
                "witness.example/pharmacy",
                keys,
                folder.resolve("key"),
                folder.resolve("state"),
                Witness.Settings.loopback(port));
        return new WitnessAtWork(Witness.start(settings, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    public static WitnessAtWork in(Path folder, GrowingLog... logs) throws IOException {
        return in(folder, 0, logs);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return witness.address().getPort();
    }

    public VerifierKey key() {
        return witness.key();
    }

    HttpResponse<String> add(long old, List<byte[]> proof, SignedNote checkpoint) throws Exception {
        var body = new StringBuilder("old " + old + "\n");
        proof.forEach(
                hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return post(body + "\n" + checkpoint.note());
    }

    HttpResponse<String> add(long old, GrowingLog log) throws Exception {
        return add(old, old == 0 ? List.of() : log.between(old, log.size()), log.checkpoint());
    }

    HttpResponse<String> post(String body) throws Exception {
        return post(body.getBytes(UTF_8));
    }

    HttpResponse<String> post(byte[] body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address().resolve("/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> newest(String origin) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(origin.getBytes(UTF_8));
        return get("/" + HexFormat.of().formatHex(hash) + "/checkpoint");
    }

    @Override
    public void close() {
        http.close();
        witness.close();
    }
}
