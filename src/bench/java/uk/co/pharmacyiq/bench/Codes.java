package uk.co.pharmacyiq.bench;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import uk.co.pharmacyiq.identity.proof.Totp;

/** Six-digit codes as an authenticator shows them. */
final class Codes {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Codes() {}

    static String now(String base32, Clock clock) {
        return new Totp(decode(base32)).codeAt(clock.instant());
    }

    private static byte[] decode(String base32) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char c : base32.replace("=", "").replace(" ", "").toCharArray()) {
            held = held << 5 | BASE32.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >>> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
