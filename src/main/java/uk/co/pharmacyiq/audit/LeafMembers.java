package uk.co.pharmacyiq.audit;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.json.JsonParserFactory;

/** The members of a leaf, read once. A leaf that was altered beyond reading has none. */
record LeafMembers(Map<String, Object> members) {

    static LeafMembers of(String leaf) {
        try {
            return new LeafMembers(JsonParserFactory.getJsonParser().parseMap(leaf));
        } catch (RuntimeException altered) {
            return new LeafMembers(Map.of());
        }
    }

    /** A member that is a text; empty where there is none. */
    String text(String member) {
        return members.get(member) instanceof String text ? text : "";
    }

    /** A member that holds texts by name; empty where there is none. */
    Map<String, String> texts(String member) {
        var texts = new TreeMap<String, String>();
        if (members.get(member) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        }
        return texts;
    }
}
