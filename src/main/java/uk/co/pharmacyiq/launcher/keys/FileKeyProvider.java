package uk.co.pharmacyiq.launcher.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.keys.MasterKeyProvider;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;

/**
 * Wraps by the key file: its last line wraps, all its lines unwrap. A line that is added is taken up without a restart. The
 * id of a line is derived from it and tells nothing of it.
 */
final class FileKeyProvider implements KeyProvider {

    private final Path file;
    private volatile @Nullable Lines lines;

    /** What the file held when it was last changed. */
    private record Lines(List<MasterKeyProvider> keys, List<Object> state) {}

    FileKeyProvider(Path file) {
        this.file = file;
    }

    @Override
    public String current() {
        return keys().getLast().current();
    }

    @Override
    public byte[] wrap(String place, byte[] key) {
        return keys().getLast().wrap(place, key);
    }

    @Override
    public byte[] unwrap(String keyId, String place, byte[] wrapped) {
        List<MasterKeyProvider> keys = keys();
        for (MasterKeyProvider line : keys) {
            if (line.current().equals(keyId)) {
                return opened(line, keys, place, wrapped);
            }
        }
        throw new KeysUnavailable("The key file " + file + " has no line " + keyId + " any more: put it back, as a line"
                + " that is neither the first nor the last");
    }

    /** Where a line was added between asking who wraps and wrapping, the name is that of its neighbour. */
    private static byte[] opened(MasterKeyProvider named, List<MasterKeyProvider> keys, String place, byte[] wrapped) {
        try {
            return named.unwrap(named.current(), place, wrapped);
        } catch (IllegalStateException notByThis) {
            for (MasterKeyProvider other : keys) {
                try {
                    return other.unwrap(other.current(), place, wrapped);
                } catch (IllegalStateException notByThisEither) {
                    // The next one may.
                }
            }
            throw new KeysUnavailable(
                    "What " + named.current() + " wrapped is damaged, or is of another place", notByThis);
        }
    }

    /** The ids of all lines, in their order. */
    List<String> ids() {
        return keys().stream().map(MasterKeyProvider::current).toList();
    }

    private List<MasterKeyProvider> keys() {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            List<Object> state = List.of(found.lastModifiedTime(), found.size(), String.valueOf(found.fileKey()));
            Lines known = lines;
            if (known == null || !known.state().equals(state)) {
                known = new Lines(
                        MasterKeyFile.lines(file).stream()
                                .map(MasterKeyProvider::new)
                                .toList(),
                        state);
                lines = known;
            }
            return known.keys();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", e);
        }
    }
}
