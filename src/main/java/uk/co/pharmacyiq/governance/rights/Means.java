package uk.co.pharmacyiq.governance.rights;

import java.util.Optional;
import java.util.stream.Stream;

/** By which way a request reached the pharmacy: any way counts, and none may be closed. */
public enum Means {
    COUNTER("counter", "At the counter", false),
    PHONE("phone", "By phone", false),
    POST("post", "By post", false),
    EMAIL("email", "By e-mail", true),
    FORM("form", "By the electronic form", true);

    private final String code;
    private final String title;
    private final boolean electronic;

    Means(String code, String title, boolean electronic) {
        this.code = code;
        this.title = title;
        this.electronic = electronic;
    }

    /** As it is stored and sent. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Whether it is answered electronically unless they ask otherwise (DP-04). */
    public boolean isElectronic() {
        return electronic;
    }

    public static Optional<Means> of(String code) {
        return Stream.of(values()).filter(means -> means.code.equals(code)).findFirst();
    }
}
