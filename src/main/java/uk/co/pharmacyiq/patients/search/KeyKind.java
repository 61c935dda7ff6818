package uk.co.pharmacyiq.patients.search;

/** What a patient is found by. The codes are stored. */
enum KeyKind {
    NAME("name"),
    /** The day, as {@code 1954-03-12}: a year and a month are beginnings of it. */
    BORN("born"),
    /** Capitals without the space: {@code M14BT}. */
    POSTCODE("postcode"),
    NHS_NUMBER("nhs"),
    /** The digits from the last to the first: the tail that people read out is the beginning. */
    PHONE("phone");

    private final String code;

    KeyKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static KeyKind of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind of key");
    }
}
