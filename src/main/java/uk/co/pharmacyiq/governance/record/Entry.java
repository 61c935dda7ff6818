package uk.co.pharmacyiq.governance.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * One entry of the record, read from its own public bytes and its sealed details.
 *
 * @param at when the application recorded it; {@code taken} is when the database took it
 * @param leaf the public bytes as they were written
 * @param details the sealed details, opened
 * @param erased names of sealed details that nobody can read any more
 * @param facts what stands on it in public beside
 */
public record Entry(
        UUID id,
        Instant at,
        Instant taken,
        What what,
        Who who,
        Where where,
        String leaf,
        Map<String, String> details,
        Set<String> erased,
        Map<String, String> facts) {

    /** What was asked, what came of it, and what it was about. */
    public record What(String action, String outcome, String code, String subjectType, String subjectId) {}

    /** Who asked, and how they had proved who they are. */
    public record Who(String kind, String id, String session, String authentication) {}

    /** Where, by which request, and where on the writer's own count. */
    public record Where(
            Optional<PremisesId> premises, String request, String correlation, String writer, long number) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Entry {
        details = Map.copyOf(details);
        erased = Set.copyOf(erased);
        facts = Map.copyOf(facts);
    }

    /** Reads an entry as the database keeps it; without what stands in it of a patient. */
    public static Entry of(RecordedEvent recorded) {
        var event = recorded.asTold();
        var leaf = JSON.readTree(event.leaf());
        return new Entry(
                event.id(),
                Instant.parse(text(leaf, "at")),
                event.at(),
                new What(
                        text(leaf, "action"),
                        text(leaf, "outcome"),
                        text(leaf, "code"),
                        text(leaf.path("subject"), "type"),
                        text(leaf.path("subject"), "id")),
                new Who(
                        text(leaf.path("who"), "kind"),
                        text(leaf.path("who"), "id"),
                        text(leaf, "session"),
                        text(leaf, "auth")),
                new Where(
                        PremisesId.parse(text(leaf, "premises")),
                        text(leaf, "request"),
                        text(leaf, "correlation"),
                        text(leaf, "writer"),
                        leaf.path("seq").asLong(0)),
                event.leaf(),
                event.details(),
                event.erased(),
                event.facts());
    }

    /** Whether details of it were erased, so that nobody can read them any more. */
    boolean hasErased() {
        return !erased.isEmpty();
    }

    /** A detail by its name, sealed or public; empty where there is none or nothing in it. */
    public Optional<String> detail(String name) {
        return Optional.ofNullable(details.getOrDefault(name, facts.get(name))).filter(value -> !value.isBlank());
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
