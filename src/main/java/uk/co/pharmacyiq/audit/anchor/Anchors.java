package uk.co.pharmacyiq.audit.anchor;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import uk.co.pharmacyiq.audit.note.SignedNote;

/**
 * All the anchors of one log of heads. Files are written within the tick, before a checkpoint counts as published;
 * witnesses are told afterwards, each on a thread of its own and only of the newest checkpoint, so that none of them can
 * hold up sealing. The sealer asks {@link #arrived()} and {@link #standings()} at each tick and writes down what it gets.
 */
public final class Anchors implements AutoCloseable {

    /** The log as the database has it, to hold anchors against. It is asked on several threads at once. */
    public interface Ours {

        long size();

        /** The root of the log when it had this size, which is at most the present one. */
        byte[] root(long size);

        /** Whether a key of this log signed the note. */
        boolean signed(SignedNote note);
    }

    /**
     * What a witness signed of one checkpoint, already verified against the witness's key.
     *
     * @param keyName the name of the witness's key
     * @param line the cosignature line, with its line feed
     */
    public record Cosigned(String origin, long size, String keyName, String line, Instant receivedAt) {}

    private final List<Post> posts;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Cosigned> arrived = new ConcurrentLinkedQueue<>();

    public Anchors(List<Anchor> anchors, Clock clock) {
        this.clock = clock;
        this.posts = anchors.stream()
                .map(anchor -> new Post(anchor, clock, arrived::add))
                .toList();
    }

    /**
     * Holds every anchor against the database: what it keeps must be signed by the log, no larger than the log, and have
     * the root the log had at that size. Anchors that cannot be asked now are told as unreachable.
     *
     * @throws IllegalStateException the log itself could not be read, so nothing is known
     */
    public List<Standing> check(String origin, Ours ours) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            posts.stream()
                    .map(post -> CompletableFuture.runAsync(() -> check(post, origin, ours), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw new IllegalStateException("the anchors could not be held against the log", failed.getCause());
        }
        return standings();
    }

    /**
     * Publishes a checkpoint. When this returns every file keeps it, and the witnesses will be told.
     *
     * @throws IOException a file could not keep it: the checkpoint is not published, try again
     * @throws AnchorConflict a file disagrees: sealing must stop
     */
    public void publish(SignedNote checkpoint, Anchor.Consistency proofs) throws IOException, AnchorConflict {
        for (var post : posts) {
            if (post.anchor().kind() == Anchor.Kind.FILE) {
                post.deliver(checkpoint, proofs);
            }
        }
        for (var post : posts) {
            if (post.anchor().kind() == Anchor.Kind.WITNESS) {
                post.later(checkpoint, proofs);
            }
        }
    }

    /** Cosignatures that came since the last call. */
    public List<Cosigned> arrived() {
        var all = new ArrayList<Cosigned>();
        for (var next = arrived.poll(); next != null; next = arrived.poll()) {
            all.add(next);
        }
        return all;
    }

    /** How each anchor stands now. */
    public List<Standing> standings() {
        return posts.stream().map(Post::standing).toList();
    }

    /** The first disagreement that puts the log itself in doubt. While there is one, nothing may be sealed. */
    public Optional<AnchorConflict> conflict() {
        return standings().stream()
                .flatMap(standing -> standing.conflict().stream())
                .filter(AnchorConflict::stopsSealing)
                .findFirst();
    }

    /** The size an anchor is known to have kept, from the database, so that it is seen when it goes back. */
    public void remember(String anchor, String origin, long size) {
        posts.stream().filter(post -> post.anchor().name().equals(anchor)).forEach(post -> post.remember(origin, size));
    }

    private void check(Post post, String origin, Ours ours) {
        var name = post.anchor().name();
        try {
            var newest = post.anchor().newest(origin);
            if (newest.isPresent()) {
                long size = Conflicts.agree(name, newest.get(), origin, ours);
                post.stands(
                        standing -> standing.agrees(size, told(standing.size(), size, ours.size()), clock.instant()));
            } else {
                post.stands(standing -> standing.shows(clock.instant()));
            }
        } catch (AnchorConflict conflict) {
            post.stands(standing -> standing.disagrees(conflict, clock.instant()));
        } catch (IOException unreachable) {
            post.stands(standing -> standing.silent(Post.sentence(unreachable), clock.instant()));
        }
        post.resume();
    }

    private static String told(long before, long kept, long ours) {
        if (kept < before) {
            return "It keeps size %d and kept %d before: it is new, or was cut.".formatted(kept, before);
        }
        return kept == ours ? "It keeps the newest checkpoint." : "It keeps an earlier checkpoint.";
    }

    @Override
    public void close() {
        posts.forEach(Post::close);
    }
}
