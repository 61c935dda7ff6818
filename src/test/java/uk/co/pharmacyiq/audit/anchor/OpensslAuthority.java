package uk.co.pharmacyiq.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A time-stamping authority made with openssl's own tools, behind a small server. */
final class OpensslAuthority implements AutoCloseable {

    private static final String CONFIGURATION = """
            [req]
            distinguished_name = name
            [name]
            [root]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign
            subjectKeyIdentifier = hash
            [stamper]
            basicConstraints = CA:FALSE
            keyUsage = critical,digitalSignature
            extendedKeyUsage = critical,timeStamping
            [purposeless]
            basicConstraints = CA:FALSE
            keyUsage = critical,digitalSignature
            extendedKeyUsage = critical,serverAuth
            [tsa]
            default_tsa = policy
            [policy]
            serial = serial
            crypto_device = builtin
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256, sha512
            ordering = yes
            ess_cert_id_alg = sha256
            """;

    private static final String REPLY = "ts -reply -config openssl.cnf -section policy -queryfile query -out reply"
            + " -inkey %1$s.key -signer %1$s.pem";

    private final Path folder;
    private final HttpServer server;
    private volatile String stamper = "stamper";
    private volatile boolean replaying;

    private OpensslAuthority(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static OpensslAuthority in(Path folder) throws Exception {
        Files.writeString(folder.resolve("openssl.cnf"), CONFIGURATION);
        Files.writeString(folder.resolve("serial"), "01\n");
        var authority = new OpensslAuthority(folder);
        authority.must("req -x509 -new -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 30 -subj /CN=Root"
                + " -config openssl.cnf -extensions root");
        authority.issue("stamper");
        return authority;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    Path root() {
        return folder.resolve("root.pem");
    }

    Path certificate() {
        return folder.resolve("stamper.pem");
    }

    /** From now on it signs with a certificate for something else; openssl itself refuses to, so it answers nothing. */
    void signWithoutPurpose() throws Exception {
        issue("purposeless");
        stamper = "purposeless";
    }

    /** Keeps what it answers next, to give it again. */
    void remember() throws IOException {
        Files.deleteIfExists(folder.resolve("reply"));
    }

    void replay() {
        replaying = true;
    }

    boolean verifies(byte[] token, String text) throws Exception {
        Files.write(folder.resolve("token"), token);
        Files.writeString(folder.resolve("text"), text);
        return run("ts -verify -in token -token_in -data text -CAfile root.pem") == 0;
    }

    private void issue(String name) throws Exception {
        must("req -new -newkey rsa:2048 -nodes -keyout %1$s.key -out %1$s.csr -subj /CN=%1$s -config openssl.cnf"
                .formatted(name));
        must(("x509 -req -in %1$s.csr -CA root.pem -CAkey root.key -CAcreateserial -days 20 -out %1$s.pem"
                        + " -extfile openssl.cnf -extensions %1$s")
                .formatted(name));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Files.write(folder.resolve("query"), exchange.getRequestBody().readAllBytes());
            if (!replaying && run(REPLY.formatted(stamper)) != 0) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            var reply = Files.readAllBytes(folder.resolve("reply"));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void must(String arguments) throws IOException, InterruptedException {
        if (run(arguments) != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("log"), UTF_8));
        }
    }

    private int run(String arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ", -1)));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
