package uk.co.pharmacyiq.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.places.PlaceKind;

/** What somebody does at one of the two premises. Movements are named by their number in the run. */
sealed interface Act {

    Person who();

    int where();

    /** So much of a batch; the batch says when it expires. */
    record Item(Drug drug, String batch, long units) {}

    /** @param told whether the particulars for the register are there */
    record Receive(Person who, int where, List<Item> items, long minutesAgo, boolean told) implements Act {}

    record Shift(Person who, int where, MovementKind kind, PlaceKind from, Optional<PlaceKind> to, Item item)
            implements Act {}

    /** @param chosen whether the batch is named; else the system chooses */
    record Issue(Person who, int where, Item item, boolean chosen, boolean reason, long minutesAgo, boolean told)
            implements Act {}

    record Send(Person who, int where, PlaceKind from, List<Item> items) implements Act {}

    /** @param items empty means all that is on its way */
    record Arrive(Person who, int where, int transfer, List<Item> items) implements Act {}

    record Reverse(Person who, int where, int movement) implements Act {}

    /** @param right what the entry should have said; empty where only words were wrong */
    record Correct(Person who, int where, String section, long number, OptionalLong right) implements Act {}

    record SignOn(Person who, int where, boolean takesOver) implements Act {}

    record SignOff(Person who, int where, boolean reason) implements Act {}

    record Leave(Person who, int where) implements Act {}

    record Return(Person who, int where) implements Act {}
}
