package uk.co.pharmacyiq.governance.handover;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.SealedBox;

/**
 * The one-time code by which one organisation hands premises to another: 24 letters and digits that nobody takes for another, 117
 * bits. What lies between the two is found by a digest of it and sealed under a key made of it.
 */
public final class Code {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";
    private static final int LENGTH = 24;
    private static final int GROUP = 4;

    private final String letters;

    private Code(String letters) {
        this.letters = letters;
    }

    static Code random() {
        return new Code(IntStream.range(0, LENGTH)
                .mapToObj(_ -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
                .collect(Collectors.joining()));
    }

    /** Reads what somebody typed, in whatever groups; empty where it is no code at all. */
    public static Optional<Code> parse(String typed) {
        var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return plain.matches("[" + LETTERS + "]{" + LENGTH + "}") ? Optional.of(new Code(plain)) : Optional.empty();
    }

    /** As it is shown, once: in groups of four. */
    public String text() {
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(group -> letters.substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    /** By what the offer is found. */
    String offer() {
        return HexFormat.of().formatHex(sha256("PharmacyIQ hand-over, found by " + letters));
    }

    byte[] seal(String part, byte[] content) {
        return SealedBox.seal(key(), place(part), content);
    }

    byte[] open(String part, byte[] sealed) {
        return SealedBox.open(key(), place(part), sealed);
    }

    private String place(String part) {
        return "governance.handover_offer." + part + "/" + offer();
    }

    private SecretKey key() {
        return MasterKey.of(sha256("PharmacyIQ hand-over, sealed by " + letters))
                .derive("AES", "handover", offer());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Code[hidden]";
    }
}
