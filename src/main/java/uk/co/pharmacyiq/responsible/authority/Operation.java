package uk.co.pharmacyiq.responsible.authority;

import java.util.Optional;
import java.util.stream.Stream;

/** What happens in a pharmacy that the law asks a responsible pharmacist for (RP-06). Names are stored: add, never rename. */
public enum Operation {
    SELL_GSL("Sell general sale medicines"),
    SELL_P("Sell pharmacy medicines"),
    SUPPLY_POM("Supply prescription-only medicines"),
    HAND_OUT_CHECKED("Hand out checked and bagged medicines"),
    ASSEMBLE("Assemble and dispense"),
    SUPPLY_CD("Supply controlled drugs"),
    RECEIVE("Receive deliveries");

    private final String title;

    Operation(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public static Optional<Operation> parse(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
