package uk.co.pharmacyiq.medicines;

/** A release cannot be read to its end: says which file, where, and what is wrong. Nothing of it was taken. */
final class UnreadableRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String position;
    private final String wrong;

    UnreadableRelease(String file, String position, String wrong) {
        super(file + " " + position + ": " + wrong);
        this.file = file;
        this.position = position;
        this.wrong = wrong;
    }

    UnreadableRelease(String file, String position, String wrong, Throwable cause) {
        this(file, position, wrong);
        initCause(cause);
    }

    MedicinesRefusal refusal() {
        return new MedicinesRefusal.ReleaseUnreadable(file, position, wrong);
    }
}
