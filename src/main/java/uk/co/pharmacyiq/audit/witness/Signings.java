package uk.co.pharmacyiq.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.co.pharmacyiq.audit.anchor.CheckpointFile;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.note.VerifierKey;

/** Everything a witness signed, by log, and the file it is in. */
final class Signings implements AutoCloseable {

    private final CheckpointFile file;
    private final Map<String, WitnessedLog> byOrigin = new TreeMap<>();
    private final Map<String, WitnessedLog> byHash = new TreeMap<>();

    private Signings(CheckpointFile file) {
        this.file = file;
    }

    /** Takes the file, and refuses one that holds what this witness did not sign. */
    static Signings open(Path state, List<VerifierKey> keys, SigningKey own, Clock clock) throws IOException {
        var signings = new Signings(new CheckpointFile(state));
        try {
            signings.file.lock();
            for (var key : keys) {
                var origin = key.name();
                if (!signings.byOrigin.containsKey(origin)) {
                    var its = keys.stream()
                            .filter(each -> each.name().equals(origin))
                            .toList();
                    var log = WitnessedLog.read(origin, its, signings.file, own, clock);
                    signings.byOrigin.put(origin, log);
                    signings.byHash.put(sha256(origin), log);
                }
            }
            return signings;
        } catch (IOException refused) {
            signings.close();
            throw refused;
        }
    }

    Verdict add(AddCheckpoint asked) throws IOException {
        var log = byOrigin.get(asked.checkpoint().origin());
        return log == null ? new Verdict.UnknownLog() : log.add(asked);
    }

    /** The last checkpoint signed of the log whose origin has this hash. */
    Optional<SignedNote> newest(String hexOfOrigin) {
        return Optional.ofNullable(byHash.get(hexOfOrigin)).flatMap(WitnessedLog::newest);
    }

    /** Each log with the size it had when it was last signed. */
    Map<String, Long> sizes() {
        var sizes = new TreeMap<String, Long>();
        byOrigin.forEach((origin, log) -> sizes.put(origin, log.size()));
        return sizes;
    }

    private static String sha256(String origin) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(origin.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
