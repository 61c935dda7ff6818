package uk.co.pharmacyiq.governance.rights;

import java.util.Optional;
import java.util.stream.Stream;

/** Who asks, seen from the person the record is about. */
public enum Relation {
    SELF("self", "The person themselves"),
    PARENT("parent", "A parent or guardian"),
    PROXY("proxy", "Somebody they let act for them"),
    ATTORNEY("attorney", "An attorney or deputy"),
    REPRESENTATIVE("representative", "The personal representative of somebody who died"),
    CLAIMANT("claimant", "Somebody with a claim arising from the death");

    private final String code;
    private final String title;

    Relation(String code, String title) {
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

    /** Whether only the law about the dead knows them. */
    public boolean isOfTheDead() {
        return this == REPRESENTATIVE || this == CLAIMANT;
    }

    public static Optional<Relation> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
