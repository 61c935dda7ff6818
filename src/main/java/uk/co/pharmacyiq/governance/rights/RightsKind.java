package uk.co.pharmacyiq.governance.rights;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may ask about data that is held about them. */
public enum RightsKind {
    ACCESS("access", "A copy of the record", "Article 15 of the UK GDPR"),
    RECTIFICATION("rectification", "Something to be corrected", "Article 16 of the UK GDPR"),
    RESTRICTION("restriction", "Data to be left alone", "Article 18 of the UK GDPR"),
    OBJECTION("objection", "An objection to a use", "Article 21 of the UK GDPR"),
    ERASURE("erasure", "Data to be erased", "Article 17 of the UK GDPR"),
    PORTABILITY("portability", "Data for another provider", "Article 20 of the UK GDPR"),
    DECEASED(
            "deceased-record", "The record of somebody who died", "section 3 of the Access to Health Records Act 1990"),
    COMPLAINT("complaint", "A complaint about data", "section 164A of the Data Protection Act 2018");

    private final String code;
    private final String title;
    private final String law;

    RightsKind(String code, String title, String law) {
        this.code = code;
        this.title = title;
        this.law = law;
    }

    /** As it is stored and sent. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Where it is written, for letters. */
    public String law() {
        return law;
    }

    /** Whether it is answered by a copy of a record. */
    public boolean isCopy() {
        return this == ACCESS || this == DECEASED;
    }

    public static Optional<RightsKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
