package uk.co.pharmacyiq.audit.sealing;

/** The places in a round at which a process may die; wherever it does, the next start goes on as if it had not. */
enum Step {
    READ,
    LEAVES_WRITTEN,
    CHECKED,
    HEADS_WRITTEN,
    COMMITTED,
    READ_BACK,
    SIGNED,
    PUBLISHED;

    /** Told at each step; tests let a process die there. */
    @FunctionalInterface
    interface Listener {
        void reached(Step step);
    }
}
