package uk.co.pharmacyiq.audit.anchor;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.note.SignedNote;

/** Room for one checkpoint, the newest, on its way to an anchor that takes its time. */
final class Mailbox {

    private static final long FIRST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 60_000;

    /** What is on its way. */
    record Letter(SignedNote checkpoint, Anchor.Consistency proofs) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private @Nullable Letter newest;
    private boolean held;
    private boolean closed;
    private long pause;

    /** Waits for the next letter, past any pause; null once the box is closed. */
    @Nullable
    Letter next() {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(pause);
            while (!closed && pause > 0 && left > 0) {
                left = news.awaitNanos(left);
            }
            while (!closed && (newest == null || held)) {
                news.await();
            }
            var letter = closed ? null : newest;
            newest = null;
            return letter;
        } catch (InterruptedException stopped) {
            return null;
        } finally {
            lock.unlock();
        }
    }

    void put(Letter letter) {
        change(() -> newest = letter);
    }

    /** It could not be delivered: again after a pause, longer each time, unless there is a newer one. */
    void putBack(Letter letter) {
        change(() -> {
            newest = newest == null ? letter : newest;
            pause = Math.clamp(pause * 2, FIRST_PAUSE, LONGEST_PAUSE);
        });
    }

    /** Nothing more is delivered until {@link #goOn()}. */
    void hold() {
        change(() -> held = true);
    }

    /** Without further pause. */
    void goOn() {
        change(() -> {
            held = false;
            pause = 0;
        });
    }

    void close() {
        change(() -> closed = true);
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
