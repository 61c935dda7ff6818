package uk.co.pharmacyiq.audit;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * The bytes beside a leaf. Scheme 0: nothing is sealed. Scheme 1: one box under the organisation's own key. Scheme 2: a box
 * for each subject, in the order of the subjects: 16 bytes subject, 4 bytes length, the box.
 */
final class SealedPart {

    private static final byte ONE_BOX = 1;
    private static final byte BOXES = 2;
    private static final int HEAD = 16 + Integer.BYTES;

    private SealedPart() {}

    static byte[] of(SortedMap<UUID, byte[]> boxes) {
        int size =
                1 + boxes.values().stream().mapToInt(box -> HEAD + box.length).sum();
        var bytes = ByteBuffer.allocate(size).put(BOXES);
        boxes.forEach((subject, box) -> bytes.putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .putInt(box.length)
                .put(box));
        return bytes.array();
    }

    /**
     * The boxes by whose key they open.
     *
     * @throws IllegalStateException if the bytes are in no known form
     */
    static SortedMap<UUID, byte[]> boxes(OrganisationId organisation, byte[] sealed) {
        return switch (sealed.length == 0 ? -1 : sealed[0]) {
            case WriterOfRecord.NOTHING_SEALED -> Collections.emptySortedMap();
            case ONE_BOX -> {
                var only = new TreeMap<UUID, byte[]>();
                only.put(organisation.value(), sealed);
                yield only;
            }
            case BOXES -> read(ByteBuffer.wrap(sealed, 1, sealed.length - 1));
            default -> throw unknown();
        };
    }

    /** What a box is bound to, besides its key. */
    static String place(UUID event, UUID subject, byte[] sealed) {
        return sealed[0] == ONE_BOX ? "audit.event/" + event : place(event, subject);
    }

    static String place(UUID event, UUID subject) {
        return "audit.event/" + event + "/" + subject;
    }

    private static SortedMap<UUID, byte[]> read(ByteBuffer bytes) {
        var boxes = new TreeMap<UUID, byte[]>();
        while (bytes.hasRemaining()) {
            if (bytes.remaining() < HEAD) {
                throw unknown();
            }
            var subject = new UUID(bytes.getLong(), bytes.getLong());
            int length = bytes.getInt();
            boolean inOrder = boxes.isEmpty() || boxes.lastKey().compareTo(subject) < 0;
            if (length < 0 || length > bytes.remaining() || !inOrder) {
                throw unknown();
            }
            var box = new byte[length];
            bytes.get(box);
            boxes.put(subject, box);
        }
        return boxes;
    }

    private static IllegalStateException unknown() {
        return new IllegalStateException("a sealed part in no known form");
    }
}
