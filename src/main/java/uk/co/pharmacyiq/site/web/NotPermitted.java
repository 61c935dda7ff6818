package uk.co.pharmacyiq.site.web;

/** Carries the guard's no to where it is recorded and answered; it is never anything else. */
final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the route takes and the person does not hold. */
    private final String permission;

    NotPermitted(String permission) {
        super("not permitted", null, false, false);
        this.permission = permission;
    }

    String permission() {
        return permission;
    }
}
