package uk.co.pharmacyiq.site;

/**
 * One sentence about what just happened, shown once at the top of the next page.
 *
 * @param kind decides its look and how it is announced
 * @param text one sentence, nothing personal in it
 */
public record Notice(Kind kind, String text) {

    /** How a notice is meant. */
    public enum Kind {
        /** It was done. */
        SUCCESS,
        /** Good to know. */
        INFO,
        /** Needs attention. */
        WARNING;

        /** The name as used in class names of the style sheet. */
        public String css() {
            return switch (this) {
                case SUCCESS -> "success";
                case INFO -> "info";
                case WARNING -> "warning";
            };
        }
    }

    /** A notice that something was done. */
    public static Notice success(String text) {
        return new Notice(Kind.SUCCESS, text);
    }

    /** A notice of something good to know. */
    public static Notice info(String text) {
        return new Notice(Kind.INFO, text);
    }

    /** A notice of something that needs attention. */
    public static Notice warning(String text) {
        return new Notice(Kind.WARNING, text);
    }
}
