package uk.co.pharmacyiq.audit.anchor;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;

/**
 * Has an RFC 3161 authority state the time of a checkpoint, once an hour, on a thread of its own. Whoever trusts the
 * authority knows that everything up to that checkpoint was there by then. Failures are told and never stop anything.
 */
public final class TimeStamps implements AutoCloseable {

    /** A token over the text of a checkpoint, verified. */
    public record Stamped(String origin, long size, String authority, byte[] token, Instant at) {}

    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    private static final Duration MOST_APART = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI authority;
    private final TimeStampCheck check;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Wire wire;
    private final AtomicReference<@Nullable Stamped> arrived = new AtomicReference<>();
    private Standing standing;
    private Instant due = Instant.MIN;

    /**
     * An authority.
     *
     * @param name how it is called among the anchors
     * @param authority the address requests are posted to
     */
    public TimeStamps(String name, URI authority, TimeStampCheck check, Clock clock) {
        if (!Wire.callable(authority)) {
            throw new IllegalArgumentException("The address of a time-stamping authority begins with http or https.");
        }
        this.authority = authority;
        this.check = check;
        this.clock = clock;
        this.wire = new Wire("The time-stamping authority " + name, PATIENCE);
        this.standing = Standing.unknown(name, Anchor.Kind.TIME_STAMP, clock.instant());
    }

    /** The size and time of the last token, from the database, so that a restart asks for no other too soon. */
    public synchronized void remember(long size, Instant at) {
        due = at.plus(BETWEEN);
        standing = standing.kept(size, "It stamped a checkpoint.", at);
    }

    /** Has this checkpoint stamped, if it is time to. Never waits. */
    public synchronized void offer(SignedNote checkpoint) {
        var now = clock.instant();
        if (!now.isBefore(due)) {
            due = now.plus(BETWEEN);
            Thread.ofVirtual().name("time-stamp").start(() -> tryIt(checkpoint));
        }
    }

    /** The token that came since the last call. */
    public Optional<Stamped> arrived() {
        return Optional.ofNullable(arrived.getAndSet(null));
    }

    public synchronized Standing standing() {
        return standing;
    }

    /**
     * Asks for a token now, and waits for it.
     *
     * @throws IOException there is none, or it is not good; the message tells the operator why
     */
    public Stamped stamp(SignedNote checkpoint) throws IOException {
        var stamped = Checkpoint.of(checkpoint).orElseThrow(() -> new IllegalArgumentException("not a checkpoint"));
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var request = generator.generate(
                    TSPAlgorithms.SHA256, TimeStampCheck.imprint(checkpoint.text()), new BigInteger(64, random));
            var token = response(request).getTimeStampToken();
            var at = check.time(token, checkpoint.text());
            if (Duration.between(clock.instant(), at).abs().compareTo(MOST_APART) > 0) {
                throw new IOException(
                        "The clock of the time-stamping authority and ours are more than five minutes apart.");
            }
            return new Stamped(stamped.origin(), stamped.size(), standing().name(), token.getEncoded("DER"), at);
        } catch (TSPException | GeneralSecurityException | RuntimeException bad) {
            throw new IOException("The answer of the time-stamping authority is not good: " + bad.getMessage(), bad);
        }
    }

    /** What it answered, once it is an answer to this request: granted, the same imprint, the same nonce. */
    private TimeStampResponse response(TimeStampRequest request) throws IOException, TSPException {
        var answer = wire.ask(HttpRequest.newBuilder(authority)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded())));
        if (answer.statusCode() != 200) {
            throw new IOException("The time-stamping authority answered with status " + answer.statusCode() + ".");
        }
        var response = new TimeStampResponse(answer.body());
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new IOException("The time-stamping authority refused: " + response.getStatusString() + ".");
        }
        return response;
    }

    private void tryIt(SignedNote checkpoint) {
        try {
            var stamped = stamp(checkpoint);
            arrived.set(stamped);
            remember(stamped.size(), clock.instant());
        } catch (IOException failed) {
            failed(Post.sentence(failed));
        }
    }

    private synchronized void failed(String sentence) {
        due = clock.instant().plus(AFTER_FAILURE);
        standing = standing.silent(sentence, clock.instant());
    }

    @Override
    public void close() {
        wire.close();
    }
}
