package uk.co.pharmacyiq.audit.sealing.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads those members of a leaf that sealing looks at, in one pass over its bytes and without building the rest. */
public final class LeafScan extends JsonBytes {

    /**
     * What a leaf says of itself.
     *
     * @param at in milliseconds since 1970
     * @param voids numbers it declares lost, with their links
     */
    public record Said(
            UUID id, UUID organisation, UUID writer, long sequence, long at, byte[] sealed, Map<Long, byte[]> voids) {}

    private static final int LONGEST_NAME = 6;
    private static final int UUID_LENGTH = 36;
    private static final int TIME_LENGTH = 24;

    private @Nullable UUID id;
    private @Nullable UUID organisation;
    private @Nullable UUID writer;
    private byte @Nullable [] sealed;
    private long sequence;
    private long time = Long.MIN_VALUE;
    private Map<Long, byte[]> voids = Map.of();

    private LeafScan(byte[] json) {
        super(json);
    }

    /** Empty unless it is a JSON object with these members in their forms. */
    public static Optional<Said> of(byte[] leaf) {
        var scan = new LeafScan(leaf);
        try {
            scan.object();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException malformed) {
            return Optional.empty();
        }
        return scan.said();
    }

    private Optional<Said> said() {
        if (id == null || organisation == null || writer == null || sealed == null) {
            return Optional.empty();
        }
        return sequence < 1 || time == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(new Said(id, organisation, writer, sequence, time, sealed, voids));
    }

    private void object() {
        expect('{');
        do {
            int from = at + 1;
            int length = text();
            expect(':');
            member(length > LONGEST_NAME ? "" : new String(json, from, length, ISO_8859_1));
        } while (json[at++] == ',');
        if (json[at - 1] != '}' || at != json.length) {
            throw new IllegalArgumentException();
        }
    }

    private void member(String name) {
        switch (name) {
            case "id" -> id = uuid();
            case "org" -> organisation = uuid();
            case "writer" -> writer = uuid();
            case "at" -> time = time();
            case "seq" -> sequence = number();
            case "sealed" -> sealed = Base64.getDecoder().decode(slice(text()));
            case "void" -> voids = voids();
            default -> skip();
        }
    }

    private UUID uuid() {
        if (text() != UUID_LENGTH) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(new String(slice(UUID_LENGTH), ISO_8859_1));
    }

    private long time() {
        if (text() != TIME_LENGTH) {
            throw new IllegalArgumentException();
        }
        int from = at - 1 - TIME_LENGTH;
        long days = LocalDate.of(digits(from, 4), digits(from + 5, 2), digits(from + 8, 2))
                .toEpochDay();
        long seconds = digits(from + 11, 2) * 3600L + digits(from + 14, 2) * 60L + digits(from + 17, 2);
        return (days * 86_400 + seconds) * 1000 + digits(from + 20, 3);
    }

    private Map<Long, byte[]> voids() {
        var declared = new HashMap<Long, byte[]>();
        expect('{');
        do {
            long number = Long.parseLong(new String(slice(text()), ISO_8859_1));
            expect(':');
            declared.put(number, HexFormat.of().parseHex(new String(slice(text()), ISO_8859_1)));
        } while (json[at++] == ',');
        return declared;
    }
}
