package uk.co.pharmacyiq.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public bytes of an event, version 1: RFC 8785 JSON. They are stored as written and never serialised again. Nothing
 * personal is in them: people and things stand there as opaque identifiers, sealed fields as commitments.
 */
final class Leaf {

    /** At most what a log entry may hold in tlog-tiles. */
    static final int MOST_BYTES = 65_535;

    private static final DateTimeFormatter UTC_MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Leaf() {}

    static String of(AuditEvent event, byte[] sealed, Map<String, String> commitments, Map<String, Object> chain) {
        var what = event.what();
        var who = event.who();
        var where = event.where();
        var members = new TreeMap<String, Object>(chain);
        members.put("v", 1);
        members.put("id", event.id().toString());
        members.put("org", event.organisation().toString());
        members.put("at", utc(event.at()));
        members.put("action", what.action());
        members.put("outcome", what.outcome());
        putUnlessEmpty(members, "code", what.code());
        if (!what.subjectType().isEmpty()) {
            members.put("subject", Map.of("type", what.subjectType(), "id", what.subjectId()));
        }
        if (!what.facts().isEmpty()) {
            members.put("facts", what.facts());
        }
        members.put("who", Map.of("kind", who.kind(), "id", who.id()));
        putUnlessEmpty(members, "session", who.session());
        putUnlessEmpty(members, "auth", who.authentication());
        where.premises().ifPresent(premises -> members.put("premises", premises.toString()));
        members.put("request", where.request().toString());
        putUnlessEmpty(members, "correlation", where.correlation());
        members.put("commit", commitments);
        members.put(
                "sealed",
                Base64.getEncoder().encodeToString(Commitments.sha256().digest(sealed)));
        return CanonicalJson.of(members);
    }

    private static String utc(Instant at) {
        return UTC_MILLIS.format(at.truncatedTo(ChronoUnit.MILLIS));
    }

    private static void putUnlessEmpty(Map<String, Object> members, String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, value);
        }
    }
}
