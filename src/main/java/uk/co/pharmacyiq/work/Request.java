package uk.co.pharmacyiq.work;

import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/**
 * The request by which somebody asks, as far as the door must know it.
 *
 * @param id {@code X-Request-ID}, or our own where none was sent
 * @param correlation {@code X-Correlation-ID}, or empty
 * @param address the network address it came from; personal, so it is recorded sealed
 * @param permission what the route declared it needs; empty where no route is involved
 * @param once the caller's wish that a repetition has no second effect
 */
public record Request(UUID id, String correlation, String address, Optional<String> permission, Optional<Once> once) {

    /**
     * A key the caller chose and the digest of what was sent with it.
     *
     * @param key at most 100 printable characters
     * @param digest SHA-256 over method, path and body, in hexadecimal
     */
    public record Once(String key, String digest) {}

    /** Work that no request began: a command of the operator, a job. */
    public static Request none() {
        return new Request(TimeOrderedId.next(), "", "", Optional.empty(), Optional.empty());
    }

    /** The same request where one page asks several use cases: the door then holds no route to its one declaration. */
    public Request composed() {
        return new Request(id, correlation, address, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Request[" + id + "]";
    }
}
