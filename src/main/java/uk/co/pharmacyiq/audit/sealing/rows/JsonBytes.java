package uk.co.pharmacyiq.audit.sealing.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** A place in the bytes of a JSON text, and how to pass what stands there without making anything of it. */
abstract class JsonBytes {

    final byte[] json;
    int at;

    JsonBytes(byte[] json) {
        this.json = json;
    }

    final int digits(int from, int count) {
        return Integer.parseInt(new String(json, from, count, ISO_8859_1));
    }

    final long number() {
        int from = at;
        while (json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        return Long.parseLong(new String(json, from, at - from, ISO_8859_1));
    }

    /** The last characters before the quote that was just passed. */
    final byte[] slice(int length) {
        return Arrays.copyOfRange(json, at - 1 - length, at - 1);
    }

    /** Passes a text with its quotes; answers how many bytes it has between them. */
    final int text() {
        expect('"');
        int from = at;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at++ - from;
    }

    final void skip() {
        int depth = 0;
        do {
            switch (json[at]) {
                case '"' -> text();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        } while (depth > 0 || (json[at] != ',' && json[at] != '}'));
    }

    final void expect(char wanted) {
        if (json[at++] != wanted) {
            throw new IllegalArgumentException();
        }
    }
}
