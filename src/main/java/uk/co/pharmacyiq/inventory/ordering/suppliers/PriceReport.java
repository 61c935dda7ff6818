package uk.co.pharmacyiq.inventory.ordering.suppliers;

import java.util.List;

/**
 * What became of a list.
 *
 * @param wrong rows that were not taken, by line
 */
public record PriceReport(int taken, List<Wrong> wrong) {

    /** A row that was not taken: its line in the list, the column, and what to do. */
    public record Wrong(int line, String field, String whatToDo) {}
}
