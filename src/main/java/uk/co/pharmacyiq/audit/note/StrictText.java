package uk.co.pharmacyiq.audit.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/** The spellings that notes allow: one for each value. */
final class StrictText {

    private StrictText() {}

    /** The text of bytes that are well-formed UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** Whether a text can be written as UTF-8 and holds no control character but line feeds. */
    static boolean plain(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n')
                && UTF_8.newEncoder().canEncode(text);
    }

    /** Whether a text can name a key: no space, no plus sign, not nothing. */
    static boolean name(String text) {
        return !text.isEmpty()
                && plain(text)
                && text.codePoints()
                        .noneMatch(c -> c == '+' || c == 0x85 || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** A number in decimal without sign or leading zeros. */
    static OptionalLong number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,18}")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Bytes in standard base64 with padding and no bits to spare. */
    static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text))
                    .filter(bytes -> base64(bytes).equals(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A hash of 32 bytes in base64. */
    static Optional<byte[]> hash(String text) {
        return text.length() == 44 ? base64(text).filter(bytes -> bytes.length == 32) : Optional.empty();
    }
}
