package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;

@Command(
        name = "warm",
        hidden = true,
        description = "Starts on a throw-away database, answers a few pages and ends: so a start can be recorded.")
final class WarmCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/", "/sign-in", "/trust", "/api/v1/openapi.json", "/no-such-page");
    private static final int ROUNDS = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException, GeneralSecurityException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path throwAway = Files.createTempDirectory("pharmacyiq-warm");
        try {
            try (DemoServer server = DemoServer.start(new DataFolder(throwAway), 0, out, Clock.systemUTC());
                    HttpClient client = trusting(server.authority())) {
                for (int round = 0; round < ROUNDS; round++) {
                    for (String page : PAGES) {
                        client.send(
                                HttpRequest.newBuilder(URI.create(server.baseUrl() + page))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
                    }
                }
            }
        } finally {
            delete(throwAway);
        }
        return 0;
    }

    private static HttpClient trusting(Path authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("authority", TlsFiles.read(authority));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
