package uk.co.pharmacyiq.walls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import uk.co.pharmacyiq.TestCaller;

/**
 * An asker that is a process of its own, with what the server leaves it of the processors: what it costs to ask happens
 * elsewhere in a pharmacy, and must not be taken for what it costs to answer.
 */
final class NoisyProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader told;
    private final PrintWriter orders;

    /** The first line says whom to trust, the second where to ask, the third and fourth who asks; secrets go by no argument. */
    NoisyProcess(TestCaller caller, String address) throws IOException {
        process = new ProcessBuilder(
                        "nice",
                        "-n",
                        "19",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoisyProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        told = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        orders.println(TestCaller.authority());
        orders.println(caller.request(address).build().uri());
        orders.println(caller.cookie());
        orders.println(caller.csrf());
    }

    /** Asks so often for so long; counts served, refused and failed. */
    long[] ask(int perSecond, Duration time) throws IOException {
        orders.println(perSecond + " " + time.toSeconds());
        var counts = told.readLine();
        if (counts == null) {
            throw new IOException("the asker ended early");
        }
        return java.util.Arrays.stream(counts.split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Reads whom, where and who, then how often and how long until there is nothing to read. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var client = TestCaller.client(Path.of(in.readLine()));
        var request = HttpRequest.newBuilder(URI.create(in.readLine()))
                .header("Cookie", in.readLine())
                .header("X-CSRF-Token", in.readLine())
                .timeout(Duration.ofSeconds(30))
                .build();
        var asker = new Asker(client, request);
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var order = line.split(" ");
            var result = asker.ask(Integer.parseInt(order[0]), Duration.ofSeconds(Long.parseLong(order[1])));
            System.out.println(result.served() + " " + result.refused() + " " + result.failed());
        }
    }
}
