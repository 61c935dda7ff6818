package uk.co.pharmacyiq.audit.anchor;

import java.util.Arrays;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.tree.Merkle;

/** The ways in which an anchor can disagree, each in a sentence for the operator. */
final class Conflicts {

    private Conflicts() {}

    static AnchorConflict ahead(String anchor, long kept, long ours) {
        return new AnchorConflict(
                anchor,
                AnchorConflict.Kind.AHEAD,
                kept,
                "The anchor %s keeps size %d of the log, which now has only %d: the log was rolled back."
                        .formatted(anchor, kept, ours));
    }

    static AnchorConflict rewritten(String anchor, long size) {
        return new AnchorConflict(
                anchor,
                AnchorConflict.Kind.FORK,
                size,
                "The anchor %s keeps another root at size %d than the log has: the log was rewritten."
                        .formatted(anchor, size));
    }

    static AnchorConflict forked(String anchor, long kept, long ours) {
        return new AnchorConflict(
                anchor,
                AnchorConflict.Kind.FORK,
                kept,
                "The witness %s signed another history of the log at size %d, which ours at size %d does not continue."
                        .formatted(anchor, kept, ours));
    }

    static AnchorConflict wentBack(String anchor, long before, long now) {
        return new AnchorConflict(
                anchor,
                AnchorConflict.Kind.WENT_BACK,
                now,
                "The witness %s went back: it signed size %d and now knows only %d.".formatted(anchor, before, now));
    }

    static AnchorConflict altered(String anchor, long size, String sentence) {
        return new AnchorConflict(anchor, AnchorConflict.Kind.ALTERED, size, sentence);
    }

    /** Holds what an anchor keeps against the log; answers the size it keeps. */
    static long agree(String anchor, SignedNote newest, String origin, Anchors.Ours ours) throws AnchorConflict {
        var checkpoint = Checkpoint.of(newest);
        if (checkpoint.isEmpty() || !checkpoint.get().origin().equals(origin) || !ours.signed(newest)) {
            throw altered(
                    anchor,
                    checkpoint.map(Checkpoint::size).orElse(0L),
                    "The anchor " + anchor + " keeps a checkpoint that no key of this log has signed.");
        }
        long size = checkpoint.get().size();
        if (size > ours.size()) {
            throw ahead(anchor, size, ours.size());
        }
        if (!Arrays.equals(checkpoint.get().root(), size == 0 ? Merkle.emptyRoot() : ours.root(size))) {
            throw rewritten(anchor, size);
        }
        return size;
    }
}
