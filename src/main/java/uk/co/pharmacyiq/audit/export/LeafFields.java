package uk.co.pharmacyiq.audit.export;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public part of an event, read once. A member that is missing is empty text. */
record LeafFields(JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    static LeafFields of(ExportedEvent event) {
        return new LeafFields(JSON.readTree(event.event().leaf()));
    }

    String text(String member) {
        return json.path(member).asString("");
    }

    String text(String member, String within) {
        return json.path(member).path(within).asString("");
    }

    boolean done() {
        return text("outcome").equals("done");
    }

    /** What anybody may read of it besides; numbers and hashes. */
    Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        json.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString("")));
        return facts;
    }
}
