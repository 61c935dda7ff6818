package uk.co.pharmacyiq.launcher.leaving;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.tenancy.leaving.AgreeDeletion;

/**
 * The folder an export grows in. A file is written beside its place and moved there whole; then a line in
 * {@code finished.jsonl} says how it is known again. Whoever goes on after a crash keeps what that line and the file agree on.
 */
final class ExportFolder {

    private static final String MANIFEST = "manifest.json";
    private static final String MARK = "EXPORT-ID.txt";
    private static final String FINISHED = "finished.jsonl";
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A file that is whole.
     *
     * @param rows how many lines of data it has; empty for what has none
     * @param asOf the moment its data stood as it says
     */
    record Finished(String path, Optional<Long> rows, long bytes, String sha256, String asOf) {}

    private final Path folder;
    private final Map<String, Finished> finished = new TreeMap<>();

    private ExportFolder(Path folder) {
        this.folder = folder;
    }

    /** A new folder, or one in which the same export was begun. */
    static ExportFolder open(Path folder, String departure) throws IOException {
        ExportFolder opened = new ExportFolder(PrivateFile.folder(folder.toAbsolutePath()));
        Path mark = opened.folder.resolve(MARK);
        if (!Files.exists(mark)) {
            try (Stream<Path> inside = Files.list(opened.folder)) {
                if (inside.findAny().isPresent()) {
                    throw new CommandFailed(folder + " is not empty: name another folder");
                }
            }
            Files.writeString(mark, departure);
        }
        if (!Files.readString(mark).equals(departure)) {
            throw new CommandFailed(folder + " holds another export: name another folder");
        }
        opened.recall();
        return opened;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Optional<Finished> finished(String name) {
        return Optional.ofNullable(finished.get(name));
    }

    List<Finished> finished() {
        return List.copyOf(finished.values());
    }

    /** What writes a file. */
    interface Filling {
        Optional<Long> fill(Writer out) throws Exception;
    }

    /** Puts a file in place, whole. */
    Finished write(String name, String asOf, Filling filling) throws Exception {
        Path target = path(name);
        Files.createDirectories(target.resolveSibling("."));
        Path fresh = target.resolveSibling(target.getFileName() + ".part");
        Optional<Long> rows;
        try (Writer out = Files.newBufferedWriter(fresh)) {
            rows = filling.fill(out);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return note(name, rows, asOf);
    }

    /** Takes down a file that is in place. */
    Finished note(String name, Optional<Long> rows, String asOf) throws IOException {
        Finished one = new Finished(name, rows, Files.size(path(name)), Fingerprint.of(path(name)), asOf);
        finished.put(name, one);
        Files.writeString(
                path(FINISHED),
                JSON.writeValueAsString(one) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return one;
    }

    /** The fingerprint of an export that is complete. */
    Optional<String> fingerprint() throws IOException {
        return Files.exists(path(MANIFEST)) ? Optional.of(Fingerprint.of(path(MANIFEST))) : Optional.empty();
    }

    /** Ends the export with its list of contents, signed, and the receipt; answers the fingerprint of the list. */
    String complete(String manifest, UnaryOperator<String> signing) throws IOException {
        String fingerprint = Fingerprint.of(manifest);
        Files.writeString(path("manifest.note"), signing.apply(fingerprint));
        Files.writeString(
                path("RECEIPT.txt"),
                fingerprint.substring(0, AgreeDeletion.RECEIPT)
                        + "\n\nWhoever types this on the page Leaving says that the"
                        + " export was received and read.\n");
        Path fresh = path(MANIFEST + ".part");
        Files.writeString(fresh, manifest);
        Files.move(fresh, path(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(path(FINISHED));
        return fingerprint;
    }

    private void recall() throws IOException {
        if (!Files.exists(path(FINISHED))) {
            return;
        }
        for (String line : Files.readString(path(FINISHED)).split("\n", -1)) {
            // The last line may be half of one: its file is written again.
            if (line.endsWith("}")) {
                Finished one = JSON.readValue(line, Finished.class);
                if (Files.exists(path(one.path()))
                        && Fingerprint.of(path(one.path())).equals(one.sha256())) {
                    finished.put(one.path(), one);
                }
            }
        }
    }
}
