package uk.co.pharmacyiq.launcher.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the server's settings of TLS come to on the wire: a server with them and nothing else, and greetings by hand. */
class TlsOfTheServerTest {

    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int TLS_1_0 = 0x0301;
    private static final int TLS_1_1 = 0x0302;
    private static final int TLS_1_2 = 0x0303;
    private static final int ECDHE_ECDSA_AES_128_GCM = 0xC02B;
    private static final int ECDHE_ECDSA_AES_128_CBC = 0xC009;
    private static final int RSA_AES_128_CBC = 0x002F;
    private static final int RSA_AES_128_GCM = 0x009C;
    private static final int ECDHE_ECDSA_3DES = 0xC008;

    private static final String STRONGEST = "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";

    @TempDir
    private Path folder;

    private TlsFiles files;
    private ConfigurableApplicationContext server;
    private int port;

    /** A server without a single page. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({SslAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class})
    @Import(CipherOrder.class)
    static class Bare {}

    @BeforeEach
    void start() throws IOException {
        files = new DevelopmentCertificate(folder.resolve("first"), Clock.systemUTC()).ensure();
        Map<String, Object> properties = new HashMap<>(files.properties());
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", "0");
        server = new SpringApplicationBuilder(Bare.class).properties(properties).run();
        port = Integer.parseInt(server.getEnvironment().getProperty("local.server.port", "0"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void speaks_tls_1_2_and_1_3() throws Exception {
        assertThat(greeted("TLSv1.3").getProtocol()).isEqualTo("TLSv1.3");
        assertThat(greeted("TLSv1.2").getProtocol()).isEqualTo("TLSv1.2");
        assertThat(answerTo(TLS_1_2, ECDHE_ECDSA_AES_128_GCM))
                .as("the greeting made by hand is understood")
                .isEqualTo(HANDSHAKE);
    }

    @Test
    void refuses_older_protocols_and_suites_without_forward_secrecy_or_authenticated_encryption() throws IOException {
        assertThat(answerTo(TLS_1_0, ECDHE_ECDSA_AES_128_CBC)).isEqualTo(ALERT);
        assertThat(answerTo(TLS_1_1, ECDHE_ECDSA_AES_128_CBC)).isEqualTo(ALERT);
        assertThat(answerTo(TLS_1_2, ECDHE_ECDSA_AES_128_CBC)).isEqualTo(ALERT);
        assertThat(answerTo(TLS_1_2, RSA_AES_128_CBC)).isEqualTo(ALERT);
        assertThat(answerTo(TLS_1_2, RSA_AES_128_GCM)).isEqualTo(ALERT);
        assertThat(answerTo(TLS_1_2, ECDHE_ECDSA_3DES)).isEqualTo(ALERT);
    }

    @Test
    void shows_a_certificate_that_was_replaced_on_disk_without_a_restart() throws Exception {
        Certificate before = shown();
        TlsFiles fresh = new DevelopmentCertificate(folder.resolve("second"), Clock.systemUTC()).ensure();
        X509Certificate wanted = TlsFiles.read(fresh.certificate());
        assertThat(before).isNotEqualTo(wanted);
        Files.move(fresh.privateKey(), files.privateKey(), StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh.certificate(), files.certificate(), StandardCopyOption.REPLACE_EXISTING);

        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (!shown().equals(wanted) && Instant.now().isBefore(until)) {
            Thread.sleep(200);
        }
        assertThat(shown()).isEqualTo(wanted);
        assertThat(chosen()).as("and everything else is as it was").isEqualTo(STRONGEST);
        assertThat(answerTo(TLS_1_2, RSA_AES_128_GCM)).isEqualTo(ALERT);
    }

    @Test
    void chooses_the_suite_itself_whatever_the_browser_would_like_best() throws Exception {
        assertThat(chosen()).isEqualTo(STRONGEST);
    }

    private String chosen() throws Exception {
        return greeted("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", STRONGEST)
                .getCipherSuite();
    }

    private Certificate shown() throws Exception {
        return greeted("TLSv1.3").getPeerCertificates()[0];
    }

    private SSLSession greeted(String protocol, String... suites) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new X509TrustManager[] {new Anybody()}, null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            if (suites.length > 0) {
                socket.setEnabledCipherSuites(suites);
            }
            socket.startHandshake();
            return socket.getSession();
        }
    }

    /** The kind of the record the server answers with to a greeting that offers one version and one suite. */
    private int answerTo(int version, int suite) throws IOException {
        byte[] extensions = {
            0,
            10,
            0,
            4,
            0,
            2,
            0,
            23, // supported groups: secp256r1
            0,
            11,
            0,
            2,
            1,
            0, // point formats: uncompressed
            0,
            13,
            0,
            4,
            0,
            2,
            4,
            3 // signatures: ECDSA with SHA-256
        };
        int body = 2 + 32 + 1 + 4 + 2 + 2 + extensions.length;
        ByteBuffer hello = ByteBuffer.allocate(5 + 4 + body)
                .put((byte) HANDSHAKE)
                .putShort((short) TLS_1_0)
                .putShort((short) (4 + body))
                .putInt(1 << 24 | body)
                .putShort((short) version)
                .put(new byte[32])
                .put((byte) 0)
                .putShort((short) 2)
                .putShort((short) suite)
                .putShort((short) 0x0100)
                .putShort((short) extensions.length)
                .put(extensions);
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(hello.array());
            return new DataInputStream(socket.getInputStream()).readUnsignedByte();
        }
    }

    /** What is shown is looked at here, not believed. */
    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
