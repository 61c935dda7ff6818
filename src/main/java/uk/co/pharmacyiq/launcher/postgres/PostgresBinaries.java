package uk.co.pharmacyiq.launcher.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Where PostgreSQL's programs are, and of which major version.
 *
 * @param home the folder that has {@code bin/postgres} in it
 * @param major the major version, such as 18
 */
public record PostgresBinaries(Path home, int major) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final long LIMIT_BYTES = 500_000_000;

    /** Unpacks the programs that are shipped with the product into the folder, unless they are there already. */
    public static PostgresBinaries unpack(Path folder) throws IOException {
        if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
            Path fresh = folder.resolveSibling(
                    folder.getFileName() + ".new-" + ProcessHandle.current().pid());
            deleteFolder(fresh);
            Files.createDirectories(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpackArchive(fresh);
            try {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                deleteFolder(fresh);
                if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                    throw e;
                }
            }
        }
        return at(folder);
    }

    /** Programs that are installed already, such as those of the operating system. */
    public static PostgresBinaries at(Path home) throws IOException {
        ExternalCommand.Result result =
                ExternalCommand.run(List.of(home.resolve("bin/postgres").toString(), "--version"), 20);
        Matcher version = VERSION.matcher(result.output());
        if (!result.succeeded() || !version.find()) {
            throw new IOException("PostgreSQL in " + home + " does not start on this machine: " + result.output());
        }
        return new PostgresBinaries(home, Integer.parseInt(version.group(1)));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpackArchive(Path folder) throws IOException {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IOException("This build carries no PostgreSQL for this machine (only Linux on x86-64)");
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive), 100_000));
            long written = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                written += entry.getSize();
                if (written > LIMIT_BYTES) {
                    throw new IOException("The PostgreSQL archive is larger than it can be");
                }
                unpackEntry(tar, entry, folder);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = inside(folder, folder.resolve(entry.getName()));
        if (entry.isDirectory()) {
            openFolders(folder, target);
        } else if (entry.isSymbolicLink()) {
            openFolders(folder, parentOf(target));
            Path link = Path.of(entry.getLinkName());
            inside(folder, parentOf(target).resolve(link));
            Files.createSymbolicLink(target, link);
        } else if (entry.isFile()) {
            openFolders(folder, parentOf(target));
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Whatever the caller's umask, the account the server runs under must be able to read what is unpacked. */
    private static void openFolders(Path top, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path each = folder; !each.equals(top); each = parentOf(each)) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path inside(Path folder, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(folder.normalize())) {
            throw new IOException("The PostgreSQL archive has an entry outside of itself");
        }
        return normal;
    }

    private static Path parentOf(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("The PostgreSQL archive has an entry without a folder");
        }
        return parent;
    }

    static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
