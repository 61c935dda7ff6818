package uk.co.pharmacyiq.audit.anchor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The complete lines of a file, last first, reading no more of it than is asked for. */
final class LinesFromEnd implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    /** No line is longer; a note has at most a million characters. */
    private static final int MOST = 1 << 22;

    private final Path path;
    private final FileChannel channel;

    /** Where in the file the window begins; the bytes of the window from {@code end} on are done with. */
    private long start;

    private byte[] window = new byte[0];
    private int end;

    LinesFromEnd(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
        this.start = channel.size();
        this.end = lineBreakBefore(0) + 1;
    }

    /** The line before, without its line feed; empty at the beginning of the file. */
    Optional<String> next() throws IOException {
        if (end == 0) {
            return Optional.empty();
        }
        int before = lineBreakBefore(end - 1);
        var line = new String(window, before + 1, end - 1 - (before + 1), ISO_8859_1);
        end = before + 1;
        return Optional.of(line);
    }

    /** The place of the last line feed before this place in the window, or -1 if the file begins before any. */
    private int lineBreakBefore(int place) throws IOException {
        int at = place - 1;
        while (true) {
            while (at >= 0 && window[at] != '\n') {
                at--;
            }
            if (at >= 0 || start == 0) {
                return at;
            }
            at = grow() - 1;
        }
    }

    private int grow() throws IOException {
        int chunk = (int) Math.min(CHUNK, start);
        if (end + chunk > MOST) {
            throw new CheckpointFile.Altered(
                    "The file of checkpoints " + path.getFileName() + " has a line that is far too long.");
        }
        var wider = ByteBuffer.allocate(chunk + end);
        wider.limit(chunk);
        while (wider.hasRemaining()) {
            if (channel.read(wider, start - chunk + wider.position()) < 0) {
                throw new IOException("The file of checkpoints " + path.getFileName() + " became shorter while read.");
            }
        }
        wider.limit(chunk + end);
        wider.put(window, 0, end);
        window = wider.array();
        start -= chunk;
        end += chunk;
        return chunk;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
