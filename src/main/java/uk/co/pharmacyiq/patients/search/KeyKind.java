package uk.co.pharmacyiq.patients.search;

import java.nio.ByteBuffer;
import java.util.UUID;
import uk.co.pharmacyiq.work.Work;

/** What a patient is found by. The codes are stored. */
enum KeyKind {
    NAME("name"),
    /** The day, as {@code 1954-03-12}: a year and a month are beginnings of it. */
    BORN("born"),
    /** Capitals without the space: {@code M14BT}. */
    POSTCODE("postcode"),
    NHS_NUMBER("nhs"),
    /** The digits from the last to the first: the tail that people read out is the beginning. */
    PHONE("phone"),
    /** A beginning of those. */
    PHONE_END("phone-end");

    private final String code;

    KeyKind(String code) {
        this.code = code;
    }

    /** Whether it takes the values there are to find who is meant, because people type beginnings of them. */
    boolean hasWords() {
        return this == NAME || this == BORN || this == POSTCODE;
    }

    /** What stands in the index in place of a value: a keyed hash that only equal values of one kind and organisation share. */
    UUID token(Work work, String value) {
        var bytes = ByteBuffer.wrap(work.blind("patients.search/" + code, value));
        return new UUID(bytes.getLong(), bytes.getLong());
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
