package uk.co.pharmacyiq.audit.witness;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.anchor.CheckpointFile;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.Cosignature;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.audit.tree.Merkle;

/**
 * One log as a witness knows it: the last checkpoint it signed. Comparing, keeping and signing are one step, so that of
 * two requests that start from the same size only one is signed.
 */
final class WitnessedLog {

    private final List<VerifierKey> keys;
    private final CheckpointFile file;
    private final SigningKey own;
    private final Clock clock;
    private @Nullable SignedNote newest;
    private @Nullable Checkpoint last;

    private WitnessedLog(List<VerifierKey> keys, CheckpointFile file, SigningKey own, Clock clock) {
        this.keys = keys;
        this.file = file;
        this.own = own;
        this.clock = clock;
    }

    static WitnessedLog read(String origin, List<VerifierKey> keys, CheckpointFile file, SigningKey own, Clock clock)
            throws IOException {
        var log = new WitnessedLog(keys, file, own, clock);
        var kept = file.newest(origin);
        if (kept.isPresent()) {
            if (Cosignature.verified(own.cosigner(), kept.get().note()).isEmpty()) {
                throw new IOException("The file of this witness holds a checkpoint of " + origin
                        + " that its key did not sign: the file was altered, or the key is another.");
            }
            log.newest = kept.get().note();
            log.last = kept.get().checkpoint();
        }
        return log;
    }

    /** The checks in the order of the protocol. */
    Verdict add(AddCheckpoint asked) throws IOException {
        if (asked.note().signers(keys).isEmpty()) {
            return new Verdict.NotSigned();
        }
        if (asked.old() > asked.checkpoint().size()) {
            return new Verdict.Shrinks();
        }
        return compareAndSign(asked);
    }

    synchronized Optional<SignedNote> newest() {
        return Optional.ofNullable(newest);
    }

    synchronized long size() {
        return last == null ? 0 : last.size();
    }

    private synchronized Verdict compareAndSign(AddCheckpoint asked) throws IOException {
        if (asked.old() != size()) {
            return new Verdict.OtherSize(size());
        }
        if (!continues(asked)) {
            return new Verdict.Inconsistent();
        }
        var at = clock.instant();
        var line = own.cosign(asked.note().text(), at);
        var signed = onlyKnown(asked.note()).with(line);
        if (!asked.checkpoint().equals(last)) {
            file.append(at, signed);
        }
        newest = signed;
        last = asked.checkpoint();
        return new Verdict.Signed(line);
    }

    private boolean continues(AddCheckpoint asked) {
        var next = asked.checkpoint();
        if (last != null && last.size() > 0) {
            return Merkle.consistent(last.size(), next.size(), last.root(), next.root(), asked.proof());
        }
        return asked.proof().isEmpty() && (next.size() > 0 || Arrays.equals(next.root(), Merkle.emptyRoot()));
    }

    /** Without the lines of strangers, which anybody could have added to make the file grow. */
    private SignedNote onlyKnown(SignedNote note) {
        var known = note.signatures().stream()
                .filter(signature -> keys.stream()
                        .anyMatch(
                                key -> key.name().equals(signature.name()) && Arrays.equals(key.id(), signature.id())))
                .toList();
        return new SignedNote(note.text(), known);
    }
}
