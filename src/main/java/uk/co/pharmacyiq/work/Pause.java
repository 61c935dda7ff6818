package uk.co.pharmacyiq.work;

import java.util.concurrent.ThreadLocalRandom;

/** A short wait of random length, longer with each loss, so that two who collide do not collide again. */
final class Pause {

    private Pause() {}

    static void afterLosing(int losses) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 15L << losses));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", stop);
        }
    }
}
