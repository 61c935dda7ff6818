package uk.co.pharmacyiq.governance.rights;

import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.rights.clock.Nation;

/**
 * What was found out about a child when somebody asks for their record (DP-12). It is asked for every child; in Scotland a
 * child of 12 is presumed to understand, elsewhere it is judged case by case.
 */
public enum Competence {
    UNDERSTANDS_AND_AGREES("agrees", "Understands what it means, and agrees"),
    UNDERSTANDS_AND_OBJECTS("objects", "Understands what it means, and does not agree"),
    DOES_NOT_UNDERSTAND("does-not-understand", "Does not understand what it means");

    /** From this age on nobody is a child. */
    static final int GROWN_UP = 18;

    private final String code;
    private final String title;

    Competence(String code, String title) {
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

    public static Optional<Competence> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Whether somebody must have judged it before anything can go on. */
    public static boolean isNeeded(int age, Nation nation, Relation relation) {
        return age < GROWN_UP && (relation != Relation.SELF || !nation.presumesCapacity(age));
    }

    /** Why nothing may be shown; empty where it may. */
    static Optional<RightsRefusal> refuse(int age, Nation nation, Relation relation, CheckIdentity.Judged judged) {
        if (!isNeeded(age, nation, relation)) {
            return Optional.empty();
        }
        if (judged.competence().isEmpty()) {
            return Optional.of(RightsRefusal.COMPETENCE_NEEDED);
        }
        if (judged.words().isBlank()) {
            return Optional.of(RightsRefusal.COMPETENCE_WORDS_NEEDED);
        }
        return switch (judged.competence().get()) {
            case UNDERSTANDS_AND_AGREES -> Optional.empty();
            case UNDERSTANDS_AND_OBJECTS -> Optional.of(RightsRefusal.CHILD_OBJECTS);
            case DOES_NOT_UNDERSTAND ->
                relation == Relation.SELF ? Optional.of(RightsRefusal.CHILD_CANNOT_ASK) : Optional.empty();
        };
    }
}
