package uk.co.pharmacyiq.launcher.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Writes files that only their owner may read, whole or not at all, and tells whether a file is as private as it must be. */
public final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    /** Puts the text in place with mode 0600; a reader sees the old file or the new one, never half of one. */
    public static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Creates a folder, with those above it, that only its owner may enter. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    /** Whether the file's group or anybody else may read or change it. */
    public static boolean isOpenToOthers(Path file) throws IOException {
        Set<PosixFilePermission> open = EnumSet.copyOf(PosixFilePermissions.fromString("---rw-rw-"));
        open.retainAll(Files.getPosixFilePermissions(file));
        return !open.isEmpty();
    }

    /** Whether everybody on this machine may read or change it; its group may. */
    public static boolean isOpenToTheWorld(Path file) throws IOException {
        Set<PosixFilePermission> open = EnumSet.copyOf(PosixFilePermissions.fromString("------rw-"));
        open.retainAll(Files.getPosixFilePermissions(file));
        return !open.isEmpty();
    }
}
