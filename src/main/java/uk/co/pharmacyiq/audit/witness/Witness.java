package uk.co.pharmacyiq.audit.witness;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.note.VerifierKey;

/**
 * A witness: it signs a checkpoint of a log it knows, with the time, if that checkpoint continues the last one it signed,
 * and never otherwise. What it signs is on the disk before anybody gets the signature, so that it cannot be made to sign
 * two histories by killing it.
 *
 * <p>It answers {@code POST /add-checkpoint}, {@code GET /<hex SHA-256 of the origin>/checkpoint} and {@code GET /}. It
 * speaks plain HTTP: to reach it from other machines put it behind a proxy that speaks TLS and sets limits on slow or
 * numerous connections. Nothing depends on the connection being secret; every answer is signed.
 */
public final class Witness implements AutoCloseable {

    /**
     * How a witness is set up.
     *
     * @param name names a key that is made at the first start; a key that exists has its name
     * @param logs the keys of the logs it signs for; the name of a key is the origin of its log
     * @param key the file of its own key, made at the first start, readable by nobody else
     * @param state the file of what it signed; with the key, it is the witness: a lost file means a new key
     * @param address where it listens; port 0 finds a free one
     */
    public record Settings(String name, List<VerifierKey> logs, Path key, Path state, InetSocketAddress address) {

        public Settings {
            logs = List.copyOf(logs);
            if (logs.isEmpty() || logs.stream().anyMatch(log -> log.type() != VerifierKey.ED25519)) {
                throw new IllegalArgumentException("A witness needs the key of at least one log, of type 01.");
            }
        }

        /** Listens on this machine only. */
        public static InetSocketAddress loopback(int port) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        }
    }

    private final SigningKey key;
    private final Signings signings;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Witness(Settings settings, Clock clock) throws IOException {
        this.key = KeyFile.readOrCreate(settings.key(), settings.name());
        this.signings = Signings.open(settings.state(), settings.logs(), key, clock);
        try {
            this.server = HttpServer.create(settings.address(), 0);
        } catch (IOException taken) {
            signings.close();
            throw new IOException("The witness cannot listen on " + settings.address() + ".", taken);
        }
        server.setExecutor(threads);
        server.createContext("/", new WitnessPages(signings, key.cosigner()));
    }

    /**
     * Starts a witness.
     *
     * @throws IOException the key or the state cannot be read or written, another process has the state, or the address
     *     is taken
     */
    public static Witness start(Settings settings, Clock clock) throws IOException {
        var witness = new Witness(settings, clock);
        witness.server.start();
        return witness;
    }

    /** The key by which what it signs is verified, to give to whoever runs the log and to whoever checks it. */
    public VerifierKey key() {
        return key.cosigner();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Lets what is being signed be finished for a second, then stops. */
    @Override
    public void close() {
        server.stop(1);
        threads.close();
        signings.close();
    }
}
