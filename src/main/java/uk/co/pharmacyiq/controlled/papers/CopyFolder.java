package uk.co.pharmacyiq.controlled.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;

/**
 * The folder of the register's nightly copies, if the operator named one: for each premises a folder that only this process's
 * user opens, with a PDF and a table for each night and no more nights than are to be kept. No name in it is a person's.
 */
@Component
class CopyFolder {

    private static final String FILE = "register-";

    private final Optional<Path> folder;
    private final int kept;

    CopyFolder(
            @Value("${pharmacyiq.register-copies:}") String folder,
            @Value("${pharmacyiq.register-copies-kept:14}") int kept) {
        this.folder = Optional.of(folder).filter(text -> !text.isBlank()).map(Path::of);
        this.kept = Math.max(1, kept);
    }

    boolean isOn() {
        return folder.isPresent();
    }

    /** The day of the newest copy of premises. */
    Optional<LocalDate> newest(PremisesId premises) {
        return folder.map(root -> root.resolve(premises.toString()))
                .filter(Files::isDirectory)
                .flatMap(place -> nights(place).stream().max(Comparator.naturalOrder()));
    }

    /** Keeps what a register was on a day: files by their endings. One that exists is replaced as a whole, never in part. */
    void keep(PremisesId premises, LocalDate day, Map<String, byte[]> files) {
        try {
            var place = folder.orElseThrow().resolve(premises.toString());
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder.orElseThrow(), mine);
            if (!Files.isDirectory(place)) {
                Files.createDirectory(place, mine);
            }
            for (var file : files.entrySet()) {
                write(place, FILE + day + "." + file.getKey(), file.getValue());
            }
            forget(place);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void write(Path place, String name, byte[] content) throws IOException {
        var part = Files.createTempFile(
                place,
                "part-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        boolean moved = false;
        try {
            Files.write(part, content);
            Files.move(part, place.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(part);
            }
        }
    }

    private void forget(Path place) throws IOException {
        var gone = nights(place).stream()
                .sorted(Comparator.reverseOrder())
                .skip(kept)
                .toList();
        for (var night : gone) {
            Files.deleteIfExists(place.resolve(FILE + night + ".pdf"));
            Files.deleteIfExists(place.resolve(FILE + night + ".csv"));
        }
    }

    private static List<LocalDate> nights(Path place) {
        try (var files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(FILE) && name.endsWith(".pdf"))
                    .flatMap(name ->
                            LondonTime.day(name.substring(FILE.length(), name.length() - ".pdf".length())).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
