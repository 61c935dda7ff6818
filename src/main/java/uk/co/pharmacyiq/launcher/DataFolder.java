package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

/** Where a demonstration keeps all that is its own, and who is using it just now. */
record DataFolder(Path path) {

    /** The folder somebody chose, or else the usual one of this account. */
    static DataFolder chosen(@Nullable Path path) {
        return new DataFolder((path == null ? usual() : path).toAbsolutePath().normalize());
    }

    private static Path usual() {
        String home = System.getProperty("user.home", "/");
        if ("root".equals(System.getProperty("user.name"))) {
            return Path.of("/var/lib/pharmacyiq/demo");
        }
        String data = System.getenv().getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? Path.of(home, ".local", "share") : Path.of(data)).resolve("pharmacyiq/demo");
    }

    Path tls() {
        return path.resolve("tls");
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    Path masterKey() {
        return path.resolve("keys/master.key");
    }

    Path log(String name) {
        return path.resolve("log").resolve(name);
    }

    Path demoFile() {
        return path.resolve("demo.json");
    }

    Path database() {
        return path.resolve("database");
    }

    Path postgres() {
        return path.resolve("postgresql");
    }

    /** Takes the folder for this process, until it is closed or the process ends; refuses when another has it. */
    Hold hold() throws IOException {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        PrivateFile.folder(path.resolve("log"));
        FileChannel channel = FileChannel.open(
                lockFile(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new CommandFailed("Another demonstration runs on " + path + ". Stop it first: pharmacyiq stop --data "
                    + path + ", or choose another folder with --data.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new Hold(lock);
    }

    /** The process that has this folder now; empty when none has. */
    Optional<ProcessHandle> holder() throws IOException {
        if (!Files.exists(lockFile())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                lock.release();
                return Optional.empty();
            }
            ByteBuffer text = ByteBuffer.allocate(32);
            channel.read(text, 0);
            String pid =
                    StandardCharsets.US_ASCII.decode(text.flip()).toString().strip();
            return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        }
    }

    private Path lockFile() {
        return path.resolve("lock");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** The folder is ours while this is open. */
    record Hold(FileLock lock) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (FileChannel channel = lock.channel()) {
                channel.truncate(0);
            }
        }
    }
}
