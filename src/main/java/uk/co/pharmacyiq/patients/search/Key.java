package uk.co.pharmacyiq.patients.search;

/**
 * One way to find one patient.
 *
 * @param part of a name, which it is: given or family; empty for all else
 * @param former whether it was true once and is no longer
 */
record Key(KeyKind kind, String value, String part, boolean former) {

    static final String GIVEN = "given";
    static final String FAMILY = "family";

    static Key of(KeyKind kind, String value) {
        return new Key(kind, value, "", false);
    }

    static Key name(String word, String part) {
        return new Key(KeyKind.NAME, word, part, false);
    }

    Key asFormer() {
        return former ? this : new Key(kind, value, part, true);
    }

    boolean is(KeyKind asked) {
        return kind == asked;
    }

    @Override
    public String toString() {
        return "Key[" + kind.code() + "]";
    }
}
