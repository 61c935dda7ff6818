package uk.co.pharmacyiq.audit.anchor;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;

/**
 * Brings checkpoints to one anchor and knows how it stands. What is brought later goes on a thread of its own: always the
 * newest checkpoint, never a queue of them, with growing pauses while the anchor does not answer.
 */
final class Post {

    private final Anchor anchor;
    private final Clock clock;
    private final Consumer<Anchors.Cosigned> arrivals;
    private final Mailbox box = new Mailbox();
    private Standing standing;
    private @Nullable Thread carrier;

    Post(Anchor anchor, Clock clock, Consumer<Anchors.Cosigned> arrivals) {
        this.anchor = anchor;
        this.clock = clock;
        this.arrivals = arrivals;
        this.standing = Standing.unknown(anchor.name(), anchor.kind(), clock.instant());
    }

    Anchor anchor() {
        return anchor;
    }

    synchronized Standing standing() {
        return standing;
    }

    synchronized void stands(UnaryOperator<Standing> change) {
        standing = change.apply(standing);
    }

    void remember(String origin, long size) {
        anchor.remember(origin, size);
        stands(now -> now.remembering(size));
    }

    /** Now, and in this thread. */
    void deliver(SignedNote checkpoint, Anchor.Consistency proofs) throws IOException, AnchorConflict {
        try {
            var lines = anchor.publish(checkpoint, proofs);
            var kept = Checkpoint.of(checkpoint).orElseThrow();
            var now = clock.instant();
            for (var line : lines) {
                var signature = SignedNote.Signature.parse(line).orElseThrow();
                arrivals.accept(new Anchors.Cosigned(kept.origin(), kept.size(), signature.name(), line, now));
            }
            stands(before -> before.kept(kept.size(), "It keeps the newest checkpoint.", now));
        } catch (AnchorConflict conflict) {
            stands(before -> before.disagrees(conflict, clock.instant()));
            throw conflict;
        } catch (IOException failed) {
            stands(before -> before.silent(sentence(failed), clock.instant()));
            throw failed;
        }
    }

    /** Soon, in another thread, unless a newer one comes first. */
    synchronized void later(SignedNote checkpoint, Anchor.Consistency proofs) {
        if (carrier == null) {
            carrier = Thread.ofVirtual().name("anchor-" + anchor.name()).start(this::carry);
        }
        box.put(new Mailbox.Letter(checkpoint, proofs));
    }

    /** After a disagreement nothing more is brought until the anchor was asked again. */
    void resume() {
        box.goOn();
    }

    void close() {
        box.close();
        anchor.close();
    }

    private void carry() {
        for (var letter = box.next(); letter != null; letter = box.next()) {
            try {
                deliver(letter.checkpoint(), letter.proofs());
                box.goOn();
            } catch (AnchorConflict conflict) {
                box.hold();
            } catch (IOException unreachable) {
                box.putBack(letter);
            } catch (RuntimeException broken) {
                var what = broken.getClass().getSimpleName();
                stands(before ->
                        before.silent("No checkpoint could be made ready for it: " + what + ".", clock.instant()));
                box.putBack(letter);
            }
        }
    }

    static String sentence(IOException failed) {
        var message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message;
    }
}
