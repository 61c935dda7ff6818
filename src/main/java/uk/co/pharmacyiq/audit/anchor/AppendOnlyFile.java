package uk.co.pharmacyiq.audit.anchor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;

/**
 * A file as an anchor: every checkpoint is a line, on the disk before it counts as published. It is worth most on a volume
 * that the owner of the database cannot write, or that only lets files grow. The first checkpoint published takes the
 * file's lock, so that of two sealers only one can publish; closing gives it back.
 */
public final class AppendOnlyFile implements Anchor {

    private final String name;
    private final CheckpointFile file;
    private final Clock clock;

    /** What this process itself put in the file, or found there before it did. */
    private final Map<String, Checkpoint> last = new HashMap<>();

    public AppendOnlyFile(String name, Path path, Clock clock) {
        this.name = name;
        this.file = new CheckpointFile(path);
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public synchronized Optional<SignedNote> newest(String origin) throws IOException, AnchorConflict {
        return kept(origin).map(KeptLine::note);
    }

    @Override
    public synchronized List<String> publish(SignedNote note, Consistency proofs) throws IOException, AnchorConflict {
        var checkpoint = Checkpoint.of(note).orElseThrow(() -> new IllegalArgumentException("not a checkpoint"));
        file.lock();
        var before = before(checkpoint.origin());
        if (before.isPresent() && before.get().equals(checkpoint)) {
            return List.of();
        }
        if (before.isPresent()) {
            mayFollow(before.get(), checkpoint);
        }
        file.append(clock.instant(), note);
        last.put(checkpoint.origin(), checkpoint);
        return List.of();
    }

    /**
     * Reads the whole file: every line must be readable and signed, and sizes of one log must not fall.
     *
     * @return how many checkpoints of this log are in it
     */
    public long readThrough(String origin, Predicate<SignedNote> signed) throws IOException, AnchorConflict {
        var counted = new AtomicLong();
        var above = new AtomicLong(Long.MAX_VALUE);
        var bad = new AtomicLong(-1);
        try {
            file.read(kept -> {
                if (!kept.checkpoint().origin().equals(origin)) {
                    return true;
                }
                counted.incrementAndGet();
                long size = kept.checkpoint().size();
                boolean good = size <= above.getAndSet(size) && signed.test(kept.note());
                bad.compareAndSet(-1, good ? -1 : size);
                return good;
            });
        } catch (CheckpointFile.Altered altered) {
            throw Conflicts.altered(name, 0, Post.sentence(altered));
        }
        if (bad.get() >= 0) {
            throw Conflicts.altered(
                    name, bad.get(), "The line of size " + bad.get() + " in the file of checkpoints was altered.");
        }
        return counted.get();
    }

    private Optional<Checkpoint> before(String origin) throws IOException, AnchorConflict {
        var mine = last.get(origin);
        return mine != null && file.undisturbed()
                ? Optional.of(mine)
                : kept(origin).map(KeptLine::checkpoint);
    }

    private Optional<KeptLine> kept(String origin) throws IOException, AnchorConflict {
        Optional<KeptLine> found;
        try {
            found = file.newest(origin);
        } catch (CheckpointFile.Altered altered) {
            throw Conflicts.altered(name, 0, Post.sentence(altered));
        }
        var mine = last.get(origin);
        long size = found.map(kept -> kept.checkpoint().size()).orElse(0L);
        if (mine != null && size < mine.size()) {
            throw Conflicts.altered(
                    name,
                    size,
                    "The file of checkpoints was cut while it was in use: it kept size %d and now keeps %d."
                            .formatted(mine.size(), size));
        }
        return found;
    }

    private void mayFollow(Checkpoint before, Checkpoint next) throws AnchorConflict {
        if (next.size() < before.size()) {
            throw Conflicts.ahead(name, before.size(), next.size());
        }
        if (next.size() == before.size() && !Arrays.equals(next.root(), before.root())) {
            throw Conflicts.rewritten(name, before.size());
        }
    }

    @Override
    public synchronized void close() {
        last.clear();
        file.close();
    }
}
