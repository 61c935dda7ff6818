package uk.co.pharmacyiq.kernel;

import java.util.Optional;
import java.util.stream.Stream;

/** What lets personal data go to a country outside the United Kingdom (UK GDPR, chapter V). Names are stored: add, never rename. */
public enum TransferBasis {
    ADEQUACY("adequacy", "UK adequacy regulations for that country"),
    AGREEMENT("idta", "International Data Transfer Agreement"),
    ADDENDUM("addendum", "UK Addendum to the EU standard contractual clauses");

    private final String stored;
    private final String title;

    TransferBasis(String stored, String title) {
        this.stored = stored;
        this.title = title;
    }

    public String stored() {
        return stored;
    }

    public String title() {
        return title;
    }

    public static Optional<TransferBasis> parse(String text) {
        return Stream.of(values()).filter(basis -> basis.stored.equals(text)).findFirst();
    }
}
