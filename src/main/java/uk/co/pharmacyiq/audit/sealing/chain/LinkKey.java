package uk.co.pharmacyiq.audit.sealing.chain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.sealing.rows.EventRow;

/** The key under which one writer links its events. */
final class LinkKey {

    private final Mac mac;

    LinkKey(WriterKeys keys, UUID writer) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.of(writer));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a link is what the writer makes of the one before; nobody can tell where that one is unknown. */
    boolean follows(byte @Nullable [] before, EventRow row) {
        if (before == null) {
            return true;
        }
        mac.update(before);
        mac.update(row.leaf());
        var number = ByteBuffer.allocate(Long.BYTES).putLong(row.link().sequence());
        return MessageDigest.isEqual(mac.doFinal(number.array()), row.link().mac());
    }
}
