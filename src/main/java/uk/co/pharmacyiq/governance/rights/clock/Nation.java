package uk.co.pharmacyiq.governance.rights.clock;

import java.util.Optional;
import java.util.stream.Stream;

/** The nation whose bank holidays and law of capacity count at premises. */
public enum Nation {
    ENGLAND("england", "England"),
    WALES("wales", "Wales"),
    SCOTLAND("scotland", "Scotland"),
    NORTHERN_IRELAND("northern-ireland", "Northern Ireland");

    /** From this age on a child in Scotland is presumed to understand what it means to ask (DP-12). */
    private static final int PRESUMED_IN_SCOTLAND = 12;

    private final String code;
    private final String title;

    Nation(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** As it is stored and sent. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Whether somebody of this age is presumed to understand what it means to ask. */
    public boolean presumesCapacity(int age) {
        return this == SCOTLAND && age >= PRESUMED_IN_SCOTLAND;
    }

    public static Optional<Nation> of(String code) {
        return Stream.of(values()).filter(nation -> nation.code.equals(code)).findFirst();
    }
}
