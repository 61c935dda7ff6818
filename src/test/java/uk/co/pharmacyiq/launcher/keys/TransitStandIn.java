package uk.co.pharmacyiq.launcher.keys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.SealedBox;
import uk.co.pharmacyiq.launcher.tls.DevelopmentCertificate;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;

/**
 * A Vault's Transit engine as its documentation describes it: it really encrypts, in versions, with associated data, and
 * answers 400 and 403 in the Vault's form. HashiCorp's own program is not to be had from a package of Debian.
 */
final class TransitStandIn implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** What was asked, in order: method and path. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    final List<MasterKey> versions = new ArrayList<>();
    volatile String token = "hvs.first";
    volatile boolean sealed;

    private final HttpsServer server;
    private final Path authority;

    private TransitStandIn(HttpsServer server, Path authority) {
        this.server = server;
        this.authority = authority;
        rotate();
    }

    static TransitStandIn start(Path folder) throws IOException, GeneralSecurityException {
        var certificate = new DevelopmentCertificate(folder, Clock.systemUTC());
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(certificate.ensure())));
        var vault = new TransitStandIn(server, certificate.authority());
        server.createContext("/", vault::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return vault;
    }

    URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    Path authority() {
        return authority;
    }

    void rotate() {
        var bytes = new byte[32];
        new java.security.SecureRandom().nextBytes(bytes);
        versions.add(MasterKey.of(bytes));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            byte[] body = exchange.getRequestBody().readAllBytes();
            JsonNode question = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            if (sealed) {
                send(exchange, 503, Map.of("errors", List.of("Vault is sealed")));
            } else if (path.equals("/v1/auth/approle/login")) {
                signIn(exchange, question);
            } else if (!token.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
                send(exchange, 403, Map.of("errors", List.of("permission denied")));
            } else {
                transit(exchange, path, question);
            }
        }
    }

    private void signIn(HttpExchange exchange, JsonNode question) throws IOException {
        boolean good = question.path("role_id").asString("").equals("pharmacyiq-server")
                && question.path("secret_id").asString("").equals("a-secret-id-that-is-made-up");
        send(
                exchange,
                good ? 200 : 400,
                good
                        ? Map.of("auth", Map.of("client_token", token, "lease_duration", 3600))
                        : Map.of("errors", List.of("invalid role or secret ID")));
    }

    private void transit(HttpExchange exchange, String path, JsonNode question) throws IOException {
        switch (exchange.getRequestMethod() + " " + path) {
            case "GET /v1/transit/keys/pharmacyiq" -> send(exchange, 200, data("latest_version", versions.size()));
            case "POST /v1/transit/encrypt/pharmacyiq" -> {
                int version = question.path("key_version").asInt(versions.size());
                byte[] box = SealedBox.seal(
                        key(version),
                        text(question),
                        Base64.getDecoder().decode(question.path("plaintext").asString()));
                send(
                        exchange,
                        200,
                        data(
                                "ciphertext",
                                "vault:v" + version + ":" + Base64.getEncoder().encodeToString(box)));
            }
            case "POST /v1/transit/decrypt/pharmacyiq" -> decrypt(exchange, question);
            default -> send(exchange, 404, Map.of("errors", List.of()));
        }
    }

    private void decrypt(HttpExchange exchange, JsonNode question) throws IOException {
        try {
            String[] parts = question.path("ciphertext").asString("").split(":", 3);
            byte[] plain = SealedBox.open(
                    key(Integer.parseInt(parts[1].substring(1))),
                    text(question),
                    Base64.getDecoder().decode(parts[2]));
            send(exchange, 200, data("plaintext", Base64.getEncoder().encodeToString(plain)));
        } catch (RuntimeException unreadable) {
            send(exchange, 400, Map.of("errors", List.of("cipher: message authentication failed")));
        }
    }

    private javax.crypto.SecretKey key(int version) {
        return versions.get(version - 1).derive("AES", "transit", "");
    }

    private static String text(JsonNode question) {
        byte[] data =
                Base64.getDecoder().decode(question.path("associated_data").asString(""));
        return new String(data, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> data(String member, Object value) {
        return Map.of("data", Map.of(member, value));
    }

    private static void send(HttpExchange exchange, int status, Map<String, ?> answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static SSLContext context(TlsFiles files) throws IOException, GeneralSecurityException {
        Certificate[] chain = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(files.certificate())))
                .toArray(Certificate[]::new);
        String pem = Files.readString(files.privateKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
        var key = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry("server", key, new char[0], chain);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
