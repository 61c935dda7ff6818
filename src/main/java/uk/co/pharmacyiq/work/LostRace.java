package uk.co.pharmacyiq.work;

/** Another transaction did first what this one was doing; a new try will see what it did. */
final class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostRace() {
        super("another transaction was faster", null, false, false);
    }
}
