package uk.co.pharmacyiq.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * How long it takes from the command {@code demo} to the first sign-in page: on an empty folder, where the database is
 * created and filled first, and on one that is there already. Takes the path of the command; prints a table with medians.
 */
public final class StartBench {

    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path program;

    private StartBench(Path program) {
        this.program = program;
    }

    /** Runs all rounds. */
    public static void main(String[] arguments) throws Exception {
        Path program =
                Path.of(arguments.length > 0 ? arguments[0] : "pharmacyiq").toAbsolutePath();
        if (!Files.isExecutable(program)) {
            System.err.println("There is no program " + program + ": name it as the first argument.");
            System.exit(2);
        }
        new StartBench(program).run();
    }

    private void run() throws IOException, InterruptedException, GeneralSecurityException {
        // The build, and the recording of a start, belong to neither figure.
        Path warm = folder();
        start(warm);
        delete(warm);
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Path folder = folder();
            first.add(start(folder));
            second.add(start(folder));
            delete(folder);
            System.out.printf(
                    "round %d   first start %,6d ms   second start %,6d ms%n",
                    round, first.getLast(), second.getLast());
        }
        System.out.printf("median    first start %,6d ms   second start %,6d ms%n", median(first), median(second));
    }

    /** Milliseconds to the first page; the demonstration is ended again. */
    private long start(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        int port = freePort();
        Path said = folder.resolveSibling(folder.getFileName() + ".out");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        program.toString(), "demo", "--data", folder.toString(), "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            waitForPage(folder, port, process, begun + PATIENCE.toNanos());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            waitUntilFilled(folder, process);
            return millis;
        } catch (IOException ended) {
            System.out.println(Files.readString(said));
            throw ended;
        } finally {
            process.destroy();
            process.waitFor();
            Files.deleteIfExists(said);
        }
    }

    private static void waitForPage(Path folder, int port, Process process, long deadline)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path authority = folder.resolve("tls/ca.pem");
        URI page = URI.create("https://localhost:" + port + "/sign-in");
        while (!Files.exists(authority) || !answers(page, authority)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the demonstration did not start in " + folder);
            }
            Thread.sleep(20);
        }
    }

    /** The server answers before the made-up data is in; a second start must find all of it. */
    private static void waitUntilFilled(Path folder, Process process) throws IOException, InterruptedException {
        Path file = folder.resolve("demo.json");
        while (!Files.exists(file) || !Files.readString(file).contains("\"pid\" : ")) {
            if (!process.isAlive()) {
                throw new IOException("the demonstration ended in " + folder);
            }
            Thread.sleep(20);
        }
    }

    private static boolean answers(URI page, Path authority)
            throws InterruptedException, GeneralSecurityException, IOException {
        try (HttpClient client = trusting(authority)) {
            HttpRequest request =
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | CertificateException notYet) {
            return false;
        }
    }

    private static HttpClient trusting(Path authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("pharmacyiq-bench");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
