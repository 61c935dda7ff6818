package uk.co.pharmacyiq.launcher.installation;

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
public record DataFolder(Path path) {

    /** The folder somebody chose, or else the usual one of this account. */
    public static DataFolder chosen(@Nullable Path path) {
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

    public Path tls() {
        return path.resolve("tls");
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    public Path masterKey() {
        return path.resolve("keys/master.key");
    }

    /** What the sealer signs with. */
    public Path sealerKeys() {
        return path.resolve("secrets/sealer.keys");
    }

    /** What the sealer works by, as an operator would write it down. */
    public Path sealerConfiguration() {
        return path.resolve("sealer.conf");
    }

    /** Where the checkpoints are that leave the database. */
    public Path anchors() {
        return path.resolve("anchor");
    }

    /** What the demonstration's own witness keeps. */
    public Path witness() {
        return path.resolve("witness");
    }

    public Path log(String name) {
        return path.resolve("log").resolve(name);
    }

    public Path demoFile() {
        return path.resolve("demo.json");
    }

    public Path database() {
        return path.resolve("database");
    }

    public Path postgres() {
        return path.resolve("postgresql");
    }

    /** Takes the folder for this process, until it is closed or the process ends; refuses when another has it. */
    public Hold hold() throws IOException {
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
    public Optional<ProcessHandle> holder() throws IOException {
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
    public record Hold(FileLock lock) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (FileChannel channel = lock.channel()) {
                channel.truncate(0);
            }
        }
    }
}
