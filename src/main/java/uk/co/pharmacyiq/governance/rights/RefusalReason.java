package uk.co.pharmacyiq.governance.rights;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On what ground a request may be refused; a person chooses it, and the letter says it (DP-07, DP-11). */
public enum RefusalReason {
    IDENTITY_NOT_SHOWN("identity-not-shown", Kinds.ALL, "We could not be sure who asked for it."),
    NOT_ENTITLED("not-entitled", Kinds.ALL, "It was not shown that you may ask for this person's data."),
    CHILD_OBJECTS(
            "child-objects", Kinds.ALL, "The young person understands what was asked for, and does not agree to it."),
    UNFOUNDED(
            "manifestly-unfounded",
            Kinds.LIVING,
            "The request is manifestly unfounded or excessive (Article 12(5) of the UK GDPR)."),
    SERIOUS_HARM(
            "serious-harm",
            Kinds.COPIES,
            "A health professional is of the opinion that it would be likely to cause serious harm to somebody's health."),
    PATIENT_WISH(
            "patients-wish",
            Set.of(RightsKind.DECEASED),
            "The person did not want it to be given (section 4(3) or 5(3) of the Access to Health Records Act 1990)."),
    ACCURATE(
            "accurate",
            Set.of(RightsKind.RECTIFICATION),
            "We looked into it and found what we hold to be accurate and complete."),
    COMPELLING_GROUNDS(
            "compelling-grounds",
            Set.of(RightsKind.OBJECTION, RightsKind.RESTRICTION),
            "There are compelling grounds to go on, which weigh more (Articles 18 and 21(1) of the UK GDPR)."),
    HEALTH_CARE(
            "erasure-health-care",
            Set.of(RightsKind.ERASURE),
            "The record is needed for the provision of health care by people who are bound to secrecy "
                    + "(Article 17(3)(c) with Article 9(2)(h) of the UK GDPR)."),
    LEGAL_OBLIGATION(
            "erasure-legal-obligation",
            Set.of(RightsKind.ERASURE),
            "The law obliges us to keep it (Article 17(3)(b) of the UK GDPR)."),
    LEGAL_CLAIMS(
            "erasure-legal-claims",
            Set.of(RightsKind.ERASURE),
            "It is needed for legal claims (Article 17(3)(e) of the UK GDPR)."),
    PORTABILITY_BASIS(
            "portability-basis",
            Set.of(RightsKind.PORTABILITY),
            "We do not hold it on the ground of your consent or of a contract, and only then Article 20 of the UK GDPR "
                    + "gives this right. You may have a copy of it instead, free of charge.");

    private static final class Kinds {
        static final Set<RightsKind> ALL = Set.of(RightsKind.values());
        static final Set<RightsKind> COPIES = Set.of(RightsKind.ACCESS, RightsKind.DECEASED);
        static final Set<RightsKind> LIVING = Set.of(
                RightsKind.ACCESS,
                RightsKind.RECTIFICATION,
                RightsKind.RESTRICTION,
                RightsKind.OBJECTION,
                RightsKind.ERASURE,
                RightsKind.PORTABILITY);

        private Kinds() {}
    }

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable: made by Set.of
    private final Set<RightsKind> kinds;

    private final String words;

    RefusalReason(String code, Set<RightsKind> kinds, String words) {
        this.code = code;
        this.kinds = kinds;
        this.words = words;
    }

    /** As it is stored and sent. */
    public String code() {
        return code;
    }

    /** What the letter says. */
    public String words() {
        return words;
    }

    /** Whether it is a ground for a request of this kind. */
    public boolean isFor(RightsKind kind) {
        return kinds.contains(kind);
    }

    /** Whether it says that the record itself must be kept, whoever asks. */
    boolean keepsTheRecord() {
        return kinds.equals(Set.of(RightsKind.ERASURE));
    }

    public static Optional<RefusalReason> of(String code) {
        return Stream.of(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }
}
