package uk.co.pharmacyiq.launcher.keys;

import java.io.Serial;

/** What wraps the keys cannot do so, or will not: says which, where and why, and never a secret. */
public final class KeysUnavailable extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1;

    KeysUnavailable(String message) {
        super(message);
    }

    KeysUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
