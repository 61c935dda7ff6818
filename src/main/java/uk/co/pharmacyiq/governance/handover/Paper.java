package uk.co.pharmacyiq.governance.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.inventory.handover.Contents;

/** What one side writes for the other, and how it is known again: by the SHA-256 of its bytes. Times and days as text. */
public final class Paper {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Paper() {}

    /** What premises are known by. */
    public record Known(String name, String odsCode, String gphcNumber, String address) {}

    /**
     * What is offered.
     *
     * @param organisation and the two after it are identifiers at the side that offers
     * @param from the first day on which they may be taken over
     */
    record Offer(String organisation, String handover, String premises, String offeredBy, Known known, String from) {}

    /** The document of the hand-over. */
    public record HandedOver(String by, Known known, String at, Contents contents) {}

    /**
     * The receipt for it.
     *
     * @param document the fingerprint of the document
     * @param lines how many lines of stock were booked in
     */
    public record Receipt(String document, String by, Known known, String at, int lines) {}

    static byte[] write(Object paper) {
        return JSON.writeValueAsString(paper).getBytes(UTF_8);
    }

    static <T> T read(byte[] written, Class<T> type) {
        return JSON.readValue(new String(written, UTF_8), type);
    }

    static String fingerprint(byte[] written) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
