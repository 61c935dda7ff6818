package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.boot.json.JsonParserFactory;
import uk.co.pharmacyiq.kernel.SealedBox;

/**
 * An event as it stands on the record.
 *
 * @param at when the database took it
 * @param leaf its public bytes, as written
 * @param details its sealed fields, opened
 */
public record RecordedEvent(UUID id, Instant at, long sequence, String leaf, Map<String, String> details) {

    public RecordedEvent {
        details = Map.copyOf(details);
    }

    /** A text member of the leaf, for example {@code action}; empty where there is none. */
    public String publicText(String member) {
        return JsonParserFactory.getJsonParser().parseMap(leaf).getOrDefault(member, "") instanceof String text
                ? text
                : "";
    }

    /** The row as the table holds it. */
    record Row(UUID organisationId, UUID eventId, Instant at, long writerSeq, byte[] leaf, byte[] sealed) {}

    static RecordedEvent open(Row row, SecretKey key, String place) {
        var content = new String(SealedBox.open(key, place, row.sealed()), UTF_8);
        var details = new TreeMap<String, String>();
        if (JsonParserFactory.getJsonParser().parseMap(content).get("fields") instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> details.put(String.valueOf(name), String.valueOf(value)));
        }
        return new RecordedEvent(row.eventId(), row.at(), row.writerSeq(), new String(row.leaf(), UTF_8), details);
    }
}
