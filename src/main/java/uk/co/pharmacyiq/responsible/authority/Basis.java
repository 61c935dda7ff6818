package uk.co.pharmacyiq.responsible.authority;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The regulation under which a pharmacist allows others to act, from when it applies, and what it covers (RP-11). */
public enum Basis {
    /** A registered pharmacy technician prepares, assembles, dispenses, sells and supplies, or supervises it. */
    REGULATION_220A("220A", LocalDate.of(2026, 12, 10)),
    /** Anybody named hands out what a pharmacist checked and was bagged. */
    REGULATION_220B("220B", LocalDate.of(2026, 1, 7));

    private final String code;
    private final LocalDate from;

    Basis(String code, LocalDate from) {
        this.code = code;
        this.from = from;
    }

    /** As it is stored and sent: {@code 220A}. */
    public String code() {
        return code;
    }

    /** The first day on which it applies. */
    public LocalDate from() {
        return from;
    }

    /** What can be allowed under it. */
    public Set<Operation> tasks() {
        return switch (this) {
            case REGULATION_220A -> Set.of(Operation.ASSEMBLE, Operation.SELL_P, Operation.SUPPLY_POM);
            case REGULATION_220B -> Set.of(Operation.HAND_OUT_CHECKED);
        };
    }

    public static Optional<Basis> parse(String code) {
        return Stream.of(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }
}
