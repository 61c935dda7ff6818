package uk.co.pharmacyiq.audit.anchor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * That one process writes a file: a lock on the empty file beside it. The lock is not on the file itself, because the
 * system gives a lock up as soon as the process closes the file anywhere, a reader's file included.
 */
final class WriteLock implements AutoCloseable {

    private final FileChannel beside;

    private WriteLock(FileChannel beside) {
        this.beside = beside;
    }

    static WriteLock of(Path path) throws IOException {
        var beside = FileChannel.open(
                path.resolveSibling(path.getFileName() + ".lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                ownersOnly());
        if (!taken(beside)) {
            beside.close();
            throw new IOException("Another process writes the file of checkpoints " + path.getFileName() + ".");
        }
        return new WriteLock(beside);
    }

    /** The owner writes, the group may read. */
    static FileAttribute<?> ownersOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----"));
    }

    private static boolean taken(FileChannel beside) throws IOException {
        try {
            return beside.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        beside.close();
    }
}
