package uk.co.pharmacyiq.inventory.ordering;

/** An order as a file. */
public record OrderFile(String name, String type, byte[] content) {}
