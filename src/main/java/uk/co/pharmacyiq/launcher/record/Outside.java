package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.audit.anchor.Anchor;
import uk.co.pharmacyiq.audit.anchor.AnchorConflict;
import uk.co.pharmacyiq.audit.anchor.AppendOnlyFile;
import uk.co.pharmacyiq.audit.anchor.WitnessClient;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.SealerConfiguration;

/** The places outside the database that keep checkpoints, as they are configured. */
final class Outside {

    private static final String FILE = "file";

    private Outside() {}

    static List<Anchor> anchors(SealerConfiguration configuration, Clock clock) {
        List<Anchor> anchors = new ArrayList<>();
        anchors.add(new AppendOnlyFile(FILE, configuration.anchorFile(), clock));
        configuration
                .witnesses()
                .forEach(witness -> anchors.add(WitnessClient.parse(witness).orElseThrow()));
        return anchors;
    }

    /** The largest checkpoint of a log that any of them keeps and our key signed. All of them must answer. */
    static Optional<SignedNote> newest(SealerConfiguration configuration, SealerKeys keys, String origin, Clock clock) {
        Optional<SignedNote> newest = Optional.empty();
        for (Anchor anchor : anchors(configuration, clock)) {
            try (anchor) {
                Optional<SignedNote> here = anchor.newest(origin).filter(note -> signed(keys, origin, note));
                if (size(here) > size(newest)) {
                    newest = here;
                }
            } catch (IOException | AnchorConflict silent) {
                throw new CommandFailed("The anchor " + anchor.name() + " must be asked first, and does not answer: "
                        + silent.getMessage());
            }
        }
        return newest;
    }

    static long size(Optional<SignedNote> note) {
        return note.flatMap(Checkpoint::of).map(Checkpoint::size).orElse(-1L);
    }

    private static boolean signed(SealerKeys keys, String origin, SignedNote note) {
        return keys.signing().stream()
                .anyMatch(key -> note.signedBy(key.named(origin).verifier()));
    }
}
