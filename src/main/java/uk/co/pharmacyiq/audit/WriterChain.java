package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;

/**
 * The chain of everything one running process writes: gapless numbers from 1, each link an HMAC-SHA256 over the link
 * before, the leaf and the number, under a key that is derived for this writer and never in the database. A number whose
 * transaction was rolled back is declared void, with its link, in the writer's next leaf that is committed.
 */
final class WriterChain {

    /** Where the chain ends for now. */
    record End(long sequence, byte[] mac) {}

    /** One place in the chain, taken by one leaf. */
    record Link(long sequence, String leaf, byte[] mac, Map<String, String> declaredVoid) {}

    /** So many voids a leaf declares at most: what was lost in a long failure must not make leaves too large to write. */
    static final int MOST_VOIDS = 200;

    private final UUID writer;
    private final Mac mac;
    private final Map<Long, String> voids = new TreeMap<>();
    private long sequence;
    private byte[] last = new byte[32];

    WriterChain(UUID writer, WriterKeys keys) {
        this.writer = writer;
        this.mac = WriterKeys.mac(keys.of(writer));
    }

    UUID writer() {
        return writer;
    }

    /** Takes the next number. The leaf is made here, because it carries its number and the voids known by now. */
    synchronized Link next(Function<Map<String, Object>, String> leafOf) {
        long mine = sequence + 1;
        var declared = new TreeMap<String, String>();
        voids.entrySet().stream()
                .limit(MOST_VOIDS)
                .forEach(lost -> declared.put(lost.getKey().toString(), lost.getValue()));
        var chain = new TreeMap<String, Object>(Map.of("seq", mine, "writer", writer.toString()));
        if (!declared.isEmpty()) {
            chain.put("void", declared);
        }
        var leaf = leafOf.apply(chain);
        mac.update(last);
        mac.update(leaf.getBytes(UTF_8));
        last = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(mine).array());
        sequence = mine;
        return new Link(mine, leaf, last, declared);
    }

    /** The leaf is durable, and so are the voids it declared. */
    synchronized void committed(Link link) {
        link.declaredVoid().keySet().forEach(number -> voids.remove(Long.valueOf(number)));
    }

    /** The leaf is gone with its transaction; the next leaf will say so. */
    synchronized void rolledBack(Link link) {
        voids.put(link.sequence(), HexFormat.of().formatHex(link.mac()));
    }

    /** The numbers that are lost and not yet declared void. */
    synchronized Set<Long> owed() {
        return Set.copyOf(voids.keySet());
    }

    /** The last number taken and its link; number 0 where none is. */
    synchronized End end() {
        return new End(sequence, last.clone());
    }
}
