package uk.co.pharmacyiq.work;

/** Knows what a person may do. The access module answers; without one, nothing starts. */
public interface Gatekeeper {

    /** What the person at work may do. Asked once for each version of their rights. */
    Rights rights(Work work);
}
