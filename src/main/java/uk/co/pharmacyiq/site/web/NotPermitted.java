package uk.co.pharmacyiq.site.web;

/** Carries the guard's no to where it is recorded and answered; it is never anything else. */
final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPermitted() {
        super("not permitted", null, false, false);
    }
}
