package uk.co.pharmacyiq.identity.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestDatabase;

/**
 * A Keycloak, started once for all tests: a provider that others wrote. It is fetched by Maven at a pinned version, bound to
 * this machine, and keeps everything in memory. Where it cannot be fetched its tests are skipped aloud, and fail where
 * everything must run.
 */
final class Keycloak {

    private static final boolean MUST_RUN = Boolean.parseBoolean(System.getenv("CI"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static Keycloak running;

    private final String base;
    private final String password;

    private Keycloak(String base, String password) {
        this.base = base;
        this.password = password;
    }

    static synchronized Keycloak get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Keycloak start() {
        var version = System.getProperty("pharmacyiq.keycloak", "");
        need("the version of Keycloak, which the build tells", !version.isEmpty());
        try {
            var home = unpacked(version);
            int port = freePort();
            var password = UUID.randomUUID().toString();
            var log = TestDatabase.target().resolve("keycloak.log");
            var command = new ProcessBuilder(
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--db=dev-mem",
                    "--cache=local",
                    "--truststore-paths=" + TestCaller.authority());
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true");
            command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
            var process = command.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            var keycloak = new Keycloak("http://127.0.0.1:" + port, password);
            need("a Keycloak that starts (" + log + ")", keycloak.answers(process));
            return keycloak;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static Path unpacked(String version) throws IOException {
        var folder = TestDatabase.target().resolve("keycloak");
        var home = folder.resolve("keycloak-" + version);
        if (!Files.exists(home.resolve("bin/kc.sh"))) {
            need("Keycloak " + version + " from the repository Maven uses", fetched(version, folder));
        }
        home.resolve("bin/kc.sh").toFile().setExecutable(true);
        return home;
    }

    private static boolean fetched(String version, Path folder) throws IOException {
        var plugin = "org.apache.maven.plugins:maven-dependency-plugin:"
                + System.getProperty("pharmacyiq.dependency-plugin", "3.10.0") + ":unpack";
        var maven = new ProcessBuilder(
                        Path.of("mvnw").toAbsolutePath().toString(),
                        "-q",
                        "-B",
                        "-ntp",
                        plugin,
                        "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + version + ":zip",
                        "-DoutputDirectory=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(
                        TestDatabase.target().resolve("keycloak-fetch.log").toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = maven.start();
        try {
            return process.waitFor(8, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void need(String what, boolean there) {
        if (!there && MUST_RUN) {
            throw new AssertionError("missing: " + what);
        }
        Assumptions.assumeTrue(there, "SKIPPED: " + what + " is not here");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers(Process process) {
        var until = Instant.now().plus(Duration.ofMinutes(4));
        while (Instant.now().isBefore(until) && process.isAlive()) {
            try {
                Thread.sleep(500);
                if (send(HttpRequest.newBuilder(URI.create(base + "/realms/master")))
                                .statusCode()
                        == 200) {
                    return true;
                }
            } catch (UncheckedIOException notYet) {
                // It is still starting.
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    String issuer(String realm) {
        return base + "/realms/" + realm;
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String administrator() {
        var reply = send(HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", password)))));
        return JSON.readTree(reply.body()).get("access_token").stringValue();
    }

    /** An administrator's request; answers the body. */
    String administer(String method, String path, Object body) {
        var reply = send(HttpRequest.newBuilder(URI.create(base + "/admin/realms" + path))
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
        if (reply.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + reply.statusCode() + " " + reply.body());
        }
        return reply.body();
    }
}
