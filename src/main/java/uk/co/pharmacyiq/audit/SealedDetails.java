package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.SealedBox;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/**
 * Puts the details of an event into boxes by whose they are, and opens what can still be opened. What the acting person
 * says of themselves is under their key; the rest is under the key of whom the event is about, else the organisation's. Each
 * box has a seed of its own, so that nothing outside an erased box helps to guess what was in it.
 */
@Component
class SealedDetails {

    /** Details that belong to the person who acts, whomever the event is about. */
    private static final Set<String> OWN = Set.of("name", "address", "roles");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The bytes beside a leaf, and what the leaf says of them. */
    record Sealed(byte[] bytes, Map<String, String> commitments) {}

    /**
     * What was found in the boxes.
     *
     * @param salts by the name of the field; whoever is given one can check that field
     * @param altered whether a box did not open although its key is there
     */
    record Opened(Map<String, String> details, Map<String, byte[]> salts, boolean altered) {}

    private final SubjectKeys keys;

    SealedDetails(SubjectKeys keys) {
        this.keys = keys;
    }

    Sealed seal(AuditEvent event) {
        var boxes = new TreeMap<UUID, byte[]>();
        var commitments = new TreeMap<String, String>();
        bySubject(event).forEach((subject, fields) -> {
            var seed = new byte[32];
            RANDOM.nextBytes(seed);
            var key = keys.toSeal(event.organisation(), subject);
            boxes.put(subject, SealedBox.seal(key, SealedPart.place(event.id(), subject), content(fields, seed)));
            commitments.putAll(Commitments.of(seed, fields));
        });
        return new Sealed(SealedPart.of(boxes), commitments);
    }

    /** Opens rows of one organisation; the keys of all of them are fetched at once. */
    List<RecordedEvent> open(OrganisationId organisation, List<RecordedEvent.Row> rows) {
        var subjects = new HashSet<UUID>();
        rows.forEach(row -> subjects.addAll(boxes(organisation, row).keySet()));
        var found = keys.toOpen(organisation, subjects);
        return rows.stream()
                .map(row -> new RecordedEvent(row, open(organisation, row, found)))
                .toList();
    }

    private static Map<UUID, byte[]> boxes(OrganisationId organisation, RecordedEvent.Row row) {
        try {
            return SealedPart.boxes(organisation, row.sealed());
        } catch (IllegalStateException unknown) {
            return Map.of();
        }
    }

    private static Opened open(
            OrganisationId organisation, RecordedEvent.Row row, Map<UUID, Optional<SecretKey>> found) {
        var opening = new Opening(row);
        try {
            SealedPart.boxes(organisation, row.sealed())
                    .forEach((subject, box) -> found.getOrDefault(subject, Optional.empty())
                            .ifPresent(key -> opening.open(subject, box, key)));
        } catch (IllegalStateException unknown) {
            opening.altered = true;
        }
        return new Opened(opening.details, opening.salts, opening.altered);
    }

    private static Map<UUID, Map<String, String>> bySubject(AuditEvent event) {
        var organisation = event.organisation().value();
        var about = event.dataSubject().orElse(organisation);
        var actor = event.who().kind().equals("person")
                ? TimeOrderedId.parse(event.who().id()).orElse(about)
                : about;
        var boxes = new TreeMap<UUID, Map<String, String>>();
        event.details()
                .forEach(
                        (name, value) -> boxes.computeIfAbsent(OWN.contains(name) ? actor : about, _ -> new TreeMap<>())
                                .put(name, value));
        return boxes;
    }

    private static byte[] content(Map<String, String> fields, byte[] seed) {
        return CanonicalJson.of(Map.of("seed", Base64.getEncoder().encodeToString(seed), "fields", fields))
                .getBytes(UTF_8);
    }

    /** One row while it is opened. */
    private static final class Opening {

        private final RecordedEvent.Row row;
        private final Map<String, String> details = new TreeMap<>();
        private final Map<String, byte[]> salts = new TreeMap<>();
        private boolean altered;

        private Opening(RecordedEvent.Row row) {
            this.row = row;
        }

        private void open(UUID subject, byte[] box, SecretKey key) {
            try {
                var place = SealedPart.place(row.eventId(), subject, row.sealed());
                var content =
                        JsonParserFactory.getJsonParser().parseMap(new String(SealedBox.open(key, place, box), UTF_8));
                var seed = Base64.getDecoder().decode(String.valueOf(content.get("seed")));
                if (content.get("fields") instanceof Map<?, ?> fields) {
                    fields.forEach((name, value) -> {
                        details.put(String.valueOf(name), String.valueOf(value));
                        salts.put(String.valueOf(name), Commitments.salt(seed, String.valueOf(name)));
                    });
                }
            } catch (RuntimeException doesNotOpen) {
                altered = true;
            }
        }
    }
}
