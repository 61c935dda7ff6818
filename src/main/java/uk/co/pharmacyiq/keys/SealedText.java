package uk.co.pharmacyiq.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.SealedBox;

/**
 * What is personal, as it lies on disk: sealed under the organisation's key, readable only in the organisation, column and
 * row it was sealed for. Form: four bytes version of the key, then a {@link SealedBox}. The row is its primary key without
 * the organisation, columns in order, joined by a slash; so whoever seals anew finds out by itself where a box stands.
 */
@Component
public class SealedText {

    private final KeyRings rings;

    SealedText(KeyRings rings) {
        this.rings = rings;
    }

    /** Seals text for one column ({@code patients.hold.reason}) of one row. */
    public byte[] seal(OrganisationId organisation, String column, Object row, String text) {
        return sealBytes(organisation, column, row, text.getBytes(UTF_8));
    }

    /**
     * Opens text where it was put.
     *
     * @throws IllegalStateException if it was altered or moved
     * @throws KeysDestroyed if the organisation's keys were
     */
    public String open(OrganisationId organisation, String column, Object row, byte[] box) {
        return new String(openBytes(organisation, column, row, box), UTF_8);
    }

    /** Seals bytes that are no text, as {@link #seal}. */
    public byte[] sealBytes(OrganisationId organisation, String column, Object row, byte[] content) {
        var ring = rings.of(organisation);
        int version = ring.newest();
        var box = SealedBox.seal(ring.ofText(version), place(organisation, column, row), content);
        return ByteBuffer.allocate(4 + box.length).putInt(version).put(box).array();
    }

    /** Opens bytes that are no text, as {@link #open}. */
    public byte[] openBytes(OrganisationId organisation, String column, Object row, byte[] box) {
        int version = versionOf(box);
        return SealedBox.open(
                rings.of(organisation, version).ofText(version),
                place(organisation, column, row),
                Arrays.copyOfRange(box, 4, box.length));
    }

    /** Which version of the organisation's key a box is sealed under. */
    public static int versionOf(byte[] box) {
        if (box.length < 4) {
            throw new IllegalStateException("not a sealed text");
        }
        return ByteBuffer.wrap(box).getInt();
    }

    /**
     * By what a value is found though it is sealed: 16 bytes of HMAC-SHA256 under a key of the organisation for one purpose.
     * Equal values give equal bytes; nothing else can be told from them without the key.
     */
    public byte[] blind(OrganisationId organisation, String purpose, String value) {
        return BlindValue.of(rings.of(organisation).derive("HmacSHA256", "blind/" + purpose), value);
    }

    private static String place(OrganisationId organisation, String column, Object row) {
        return organisation + "/" + column + "/" + row;
    }
}
