package uk.co.pharmacyiq.audit.anchor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.note.SignedNote;

/**
 * A text file of checkpoints that is only ever added to: one line each, on the disk before it counts. One process writes
 * it, held to that by a lock on the file of the same name with {@code .lock} after it; anybody may read it meanwhile.
 *
 * <p>A crash may leave an incomplete last line. It never counted: the next line is begun behind the mark
 * {@code #torn}. Any other line that cannot be read is {@link Altered}.
 */
public final class CheckpointFile implements AutoCloseable {

    /** A complete line that no crash explains. */
    public static final class Altered extends IOException {
        private static final long serialVersionUID = 1L;

        Altered(String sentence) {
            super(sentence);
        }
    }

    private final Path path;
    private @Nullable WriteLock lock;
    private @Nullable FileChannel channel;
    private @Nullable Object identity;
    private long end;

    public CheckpointFile(Path path) {
        this.path = path;
    }

    /** The last complete line about this log, found from the end. */
    public Optional<KeptLine> newest(String origin) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (var lines = new LinesFromEnd(path)) {
            var begin = KeptLine.beginOf(origin);
            boolean last = true;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (last || KeptLine.mayBeOf(line.get(), begin)) {
                    var kept = readable(line.get());
                    if (kept.isPresent() && kept.get().checkpoint().origin().equals(origin)) {
                        return kept;
                    }
                    last = kept.isEmpty();
                }
            }
            return Optional.empty();
        }
    }

    /** Reads every complete line, last first, for as long as the visitor wants more; answers how many it read. */
    public long read(Predicate<KeptLine> visitor) throws IOException {
        long count = 0;
        if (!Files.exists(path)) {
            return count;
        }
        try (var lines = new LinesFromEnd(path)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var kept = readable(line.get());
                if (kept.isPresent()) {
                    count++;
                    if (!visitor.test(kept.get())) {
                        return count;
                    }
                }
            }
        }
        return count;
    }

    /** Takes the file for writing; until {@link #close()} no other process can. */
    public synchronized void lock() throws IOException {
        if (lock == null) {
            lock = WriteLock.of(path);
        }
    }

    /** Adds a line. When this returns it is on the disk. */
    public synchronized void append(Instant at, SignedNote note) throws IOException {
        lock();
        var open = channel == null || !undisturbed() ? reopen() : channel;
        var torn = end > 0 && !endsALine() ? " " + KeptLine.TORN + "\n" : "";
        var bytes = ByteBuffer.wrap((torn + KeptLine.line(at, note)).getBytes(ISO_8859_1));
        end = -1;
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
        open.force(true);
        end = open.size();
    }

    /** Whether the file is still the one last written, and as long. Yes before anything was written. */
    public synchronized boolean undisturbed() throws IOException {
        return channel == null
                || Files.exists(path) && Files.size(path) == end && fileKey().equals(identity);
    }

    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.close();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            channel = null;
            lock = null;
        }
    }

    private FileChannel reopen() throws IOException {
        if (channel != null) {
            channel.close();
        }
        var opened = FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), WriteLock.ownersOnly());
        channel = opened;
        identity = fileKey();
        end = opened.size();
        var folder = path.toAbsolutePath().getParent();
        if (folder != null && end == 0) {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
        return opened;
    }

    private Object fileKey() throws IOException {
        return Files.getAttribute(path, "unix:ino");
    }

    private boolean endsALine() throws IOException {
        try (var read = FileChannel.open(path, StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            return read.read(last, end - 1) == 1 && last.get(0) == '\n';
        }
    }

    /** Empty for a line that a crash cut short. */
    private Optional<KeptLine> readable(String line) throws Altered {
        if (line.endsWith(" " + KeptLine.TORN)) {
            return Optional.empty();
        }
        return Optional.of(KeptLine.parse(line)
                .orElseThrow(() -> new Altered("A line of the file of checkpoints " + path.getFileName()
                        + " cannot be read: somebody has been at it.")));
    }
}
