package uk.co.pharmacyiq.launcher.installation;

import java.io.Serial;

/** A command cannot go on, for a reason its user can do something about; the message says what. */
public final class CommandFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** With what went wrong and what to do about it, in one or two sentences. */
    public CommandFailed(String message) {
        super(message);
    }

    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
