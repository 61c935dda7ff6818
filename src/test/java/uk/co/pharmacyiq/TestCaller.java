package uk.co.pharmacyiq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.identity.AcceptInvitation;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;
import uk.co.pharmacyiq.work.Request;

/** A program that calls the running server over HTTP, signed in as somebody or as nobody. */
public final class TestCaller {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final String cookie;
    private final String csrf;

    /** Made when first asked for: a caller in a process of its own has no server to trust of its own. */
    private static final class Shared {
        static final HttpClient CLIENT = client(TestApplication.authority());
    }

    private TestCaller(String base, String cookie, String csrf) {
        this.base = base;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    /** The authority that vouches for the server under test, for programs of others that call it. */
    public static java.nio.file.Path authority() {
        return TestApplication.authority();
    }

    /** A client that trusts the server under test. */
    public static HttpClient client() {
        return Shared.CLIENT;
    }

    /** A client that trusts whomever an authority vouches for. */
    public static HttpClient client(Path authority) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .sslContext(trusting(authority))
                .build();
    }

    /** Nobody. */
    public static TestCaller anonymous(int port) {
        return new TestCaller("https://127.0.0.1:" + port, "", "");
    }

    /** Whoever holds an invitation: enrols with it as a person would, and is signed in. */
    static TestCaller enrol(ApplicationContext application, int port, String invitation) {
        var accept = application.getBean(AcceptInvitation.class);
        var totp = TestPharmacy.done(accept.open(invitation, Request.none())).totp();
        var session = TestPharmacy.done(accept.accept(new AcceptInvitation.Answer(
                invitation,
                "correct " + UUID.randomUUID() + " staple",
                totp.codeAt(Instant.now()),
                true,
                Request.none(),
                Browser.unknown("test"))));
        var cookie = "__Host-session=" + session.token().text();
        var known = new TestCaller("https://127.0.0.1:" + port, cookie, "");
        return new TestCaller(
                known.base,
                cookie,
                known.json(known.get("/api/v1/session")).get("csrfToken").stringValue());
    }

    private static SSLContext trusting(Path authority) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null);
            store.setCertificateEntry("authority", TlsFiles.read(authority));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public String csrf() {
        return csrf;
    }

    public String cookie() {
        return cookie;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> postOnce(String path, String json, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return send(request(path)
                .header(
                        "Content-Type",
                        path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** A request with this caller's cookie and token, to be changed at will. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
        }
        return request;
    }

    /** The bytes of a file that is there. */
    public byte[] file(String path) {
        var response = send(request(path).GET(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> read) {
        try {
            return Shared.CLIENT.send(request.build(), read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    public JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
