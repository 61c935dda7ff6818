package uk.co.pharmacyiq.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;

/** Clients that issue one unit at a time, each over one connection kept open, each with an idempotency key. */
final class HttpLoad implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LOTS = 40;
    private static final Clock CLOCK = Clock.systemUTC();

    private final RunningDemo demo;
    private final String premises;
    private final List<Lot> lots = new ArrayList<>();
    private final Session session;

    /** A lot that never runs out during a run. */
    record Lot(String product, String batch, LocalDate expiry) {}

    /** A signed-in technician. */
    record Session(HttpClient client, String cookie, String csrf) {}

    /** What one round measured: the time of every call, in nanoseconds. */
    record Result(Duration time, long[] nanos) {

        long count() {
            return nanos.length;
        }

        double perSecond() {
            return nanos.length / (time.toNanos() / 1e9);
        }

        double percentile(int percent) {
            var sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }
    }

    private HttpLoad(RunningDemo demo) throws IOException, InterruptedException {
        this.demo = demo;
        var technician = demo.user("technician");
        this.premises = technician.get("premises").get(0).isString()
                ? technician.get("premises").get(0).stringValue()
                : technician.get("premises").get(0).get("id").stringValue();
        var client = client();
        var signIn = JSON.createObjectNode()
                .put("username", technician.get("username").stringValue())
                .put("password", technician.get("password").stringValue())
                .put("totp", Codes.now(technician.get("totpSecret").stringValue(), CLOCK));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(demo.baseUrl() + "/api/v1/session"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(signIn.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("signing in was answered " + answer.statusCode() + " " + answer.body());
        }
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        this.session = new Session(
                client, cookie, JSON.readTree(answer.body()).get("csrfToken").stringValue());
    }

    /** Signs in and books in so much of forty lots that nobody can issue it all. */
    static HttpLoad prepare(RunningDemo demo) throws IOException, InterruptedException {
        var load = new HttpLoad(demo);
        load.stockUp();
        return load;
    }

    List<Lot> lots() {
        return lots;
    }

    String premises() {
        return premises;
    }

    Result run(int clients, Duration time) {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            long end = System.nanoTime() + time.toNanos();
            var answers = new ArrayList<Future<List<Long>>>();
            long start = System.nanoTime();
            for (int i = 0; i < clients; i++) {
                var random = new Random(i);
                answers.add(threads.submit(() -> issue(client(), random, end)));
            }
            var nanos = new ArrayList<Long>();
            for (var answer : answers) {
                nanos.addAll(answer.get());
            }
            return new Result(
                    Duration.ofNanos(System.nanoTime() - start),
                    nanos.stream().mapToLong(Long::longValue).toArray());
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Long> issue(HttpClient client, Random random, long end) throws IOException, InterruptedException {
        var nanos = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            var lot = lots.get(random.nextInt(lots.size()));
            var body = "{\"product\":\"" + lot.product() + "\",\"quantity\":1}";
            var request = request("/stock/issues", body)
                    .header("Idempotency-Key", Long.toHexString(random.nextLong()) + System.nanoTime())
                    .build();
            long began = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            nanos.add(System.nanoTime() - began);
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("an issue was answered " + answer.statusCode() + " " + answer.body());
            }
        }
        return nanos;
    }

    private void stockUp() throws IOException, InterruptedException {
        var found = get("/api/v1/medicines?q=tablets&limit=100");
        var expiry = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC).plusDays(40);
        for (var pack : found.get("items")) {
            if (lots.size() < LOTS) {
                lots.add(new Lot(pack.get("code").stringValue(), "BENCH" + lots.size(), expiry));
            }
        }
        var lines = JSON.createArrayNode();
        for (var lot : lots) {
            lines.addObject()
                    .put("product", lot.product())
                    .put("batch", lot.batch())
                    .put("expiry", lot.expiry().toString())
                    .put("quantity", 5_000_000);
        }
        var body = JSON.createObjectNode();
        body.set("lines", lines);
        var answer = session.client()
                .send(request("/stock/receipts", body.toString()).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("stocking up was answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = session.client()
                .send(
                        HttpRequest.newBuilder(URI.create(demo.baseUrl() + path))
                                .header("Cookie", session.cookie())
                                .build(),
                        BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(demo.baseUrl() + "/api/v1/premises/" + premises + path))
                .header("Cookie", session.cookie())
                .header("X-CSRF-Token", session.csrf())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpClient client() {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null);
            store.setCertificateEntry("authority", TlsFiles.read(demo.authority()));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(context)
                    .build();
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        session.client().close();
    }
}
