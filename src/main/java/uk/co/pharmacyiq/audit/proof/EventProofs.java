package uk.co.pharmacyiq.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.CanonicalJson;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.audit.note.TlogProof;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/**
 * The proof of one event as a file to take away: its leaf, its way to the signed root of its organisation's log, and that
 * log's way into the log of heads, which witnesses saw. Everything is read in the transaction that is open.
 */
@Component
public final class EventProofs {

    private static final String SEALED_AT = """
            select min(at)
              from audit.sealed_head
             where organisation_id = :organisation
               and log = :log
               and size = (select min(size)
                             from audit.sealed_head
                            where organisation_id = :organisation and log = :log and size > :index)
            """;

    private static final String ASK =
            "insert into audit.signing_request (organisation_id, request_id) values (:organisation, :request)";

    private final JdbcClient jdbc;
    private final Heads heads;
    private final BiFunction<OrganisationId, UUID, Optional<RecordedEvent>> details;

    @Autowired
    EventProofs(JdbcClient jdbc, AuditLog events) {
        this(jdbc, events::find);
    }

    private EventProofs(JdbcClient jdbc, BiFunction<OrganisationId, UUID, Optional<RecordedEvent>> details) {
        this.jdbc = jdbc;
        this.heads = new Heads(jdbc);
        this.details = details;
    }

    /** For somebody who may read hashes and leaves but cannot open details: its proofs disclose no field. */
    public static EventProofs withoutDetails(JdbcClient jdbc) {
        return new EventProofs(jdbc, (_, _) -> Optional.empty());
    }

    /** How far the sealing of an event is. */
    public Sealing sealing(OrganisationId organisation, UUID eventId) {
        var found = EventPlaces.find(jdbc, organisation, eventId);
        if (found.isEmpty()) {
            return new Sealing.Unknown();
        }
        if (found.get().idx().isEmpty()) {
            return new Sealing.Waiting();
        }
        int log = found.get().log().orElseThrow();
        long index = found.get().idx().orElseThrow();
        var at = jdbc.sql(SEALED_AT)
                .param("organisation", organisation.value())
                .param("log", log)
                .param("index", index)
                .query(Instant.class)
                .optional()
                .orElse(found.get().at());
        return new Sealing.Sealed(
                log, index, at, heads.covering(organisation, log, index).isPresent());
    }

    /** Asks the sealer to sign the organisation's newest published head, which it does at its next tick. */
    public void ask(OrganisationId organisation) {
        jdbc.sql(ASK)
                .param("organisation", organisation.value())
                .param("request", TimeOrderedId.next())
                .update();
    }

    /**
     * The text of an event's proof; empty as long as no signed head covers it.
     *
     * @param disclosedFields details to give away with it, each with what proves it; those that are not there, or cannot be
     *     opened any more, are left out
     */
    public Optional<String> proofOf(OrganisationId organisation, UUID eventId, Set<String> disclosedFields) {
        var found = EventPlaces.find(jdbc, organisation, eventId)
                .filter(leaf -> leaf.idx().isPresent());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int log = found.get().log().orElseThrow();
        long index = found.get().idx().orElseThrow();
        return heads.covering(organisation, log, index).map(head -> {
            var hashes = Merkle.inclusionProof(index, head.size(), StoredTree.of(jdbc, organisation, log));
            var extra = CanonicalJson.of(Map.of(
                    "leaf", new String(found.get().leaf(), UTF_8),
                    "disclosed", disclosed(organisation, eventId, disclosedFields),
                    "head", json(heads.place(head))));
            return new TlogProof(extra.getBytes(UTF_8), index, hashes, head.note()).text();
        });
    }

    private List<Map<String, String>> disclosed(OrganisationId organisation, UUID eventId, Set<String> fields) {
        if (fields.isEmpty()) {
            return List.of();
        }
        return details.apply(organisation, eventId).stream()
                .flatMap(event -> new TreeSet<>(fields)
                        .stream()
                                .flatMap(name -> event
                                        .salt(name)
                                        .map(salt -> Map.of(
                                                "name", name,
                                                "salt", base64(salt),
                                                "value", event.details().getOrDefault(name, "")))
                                        .stream()))
                .toList();
    }

    private static Map<String, Object> json(Heads.InLogOfHeads head) {
        return Map.of(
                "index", head.index(),
                "salt", base64(head.salt()),
                "hashes", head.hashes().stream().map(EventProofs::base64).toList(),
                "checkpoint", head.checkpoint().note());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
