package uk.co.pharmacyiq.inventory.ordering;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands, and the one table of steps that lead on. Names are stored: add, never rename. */
public enum OrderState {
    DRAFT("Draft"),
    AWAITING_APPROVAL("Waits for a second person"),
    PLACED("Placed"),
    PART_RECEIVED("Part received"),
    RECEIVED("Received"),
    CLOSED_SHORT("Closed, not all came"),
    CANCELLED("Cancelled");

    private final String title;

    OrderState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Every step there is. */
    private Set<OrderState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(AWAITING_APPROVAL, PLACED, CANCELLED);
            case AWAITING_APPROVAL -> EnumSet.of(DRAFT, PLACED, CANCELLED);
            case PLACED -> EnumSet.of(PART_RECEIVED, RECEIVED, CLOSED_SHORT, CANCELLED);
            case PART_RECEIVED -> EnumSet.of(PART_RECEIVED, RECEIVED, CLOSED_SHORT);
            case RECEIVED, CLOSED_SHORT, CANCELLED -> EnumSet.noneOf(OrderState.class);
        };
    }

    public boolean leadsTo(OrderState other) {
        return next().contains(other);
    }

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return next().isEmpty();
    }

    /** Whether the supplier has been asked and goods may come. */
    public boolean isExpected() {
        return this == PLACED || this == PART_RECEIVED;
    }
}
