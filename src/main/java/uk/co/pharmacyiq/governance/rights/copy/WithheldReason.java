package uk.co.pharmacyiq.governance.rights.copy;

import java.util.Optional;
import java.util.stream.Stream;

/** Why something is left out of a copy. The copy says it where it stood. */
public enum WithheldReason {
    SOMEBODY_ELSE("about-somebody-else", "it is about somebody else"),
    SERIOUS_HARM("serious-harm", "a health professional holds that it would be likely to cause serious harm"),
    IN_CONFIDENCE("in-confidence", "it was given in the expectation that it would not be passed on"),
    PRIVILEGED("legal-advice", "it is legal advice"),
    NOT_RELEVANT("not-relevant", "it has nothing to do with the claim");

    private final String code;
    private final String words;

    WithheldReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As it is stored and sent. */
    public String code() {
        return code;
    }

    /** What the copy says. */
    public String words() {
        return words;
    }

    public static Optional<WithheldReason> of(String code) {
        return Stream.of(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }
}
