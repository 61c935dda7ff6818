package uk.co.pharmacyiq.site;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Names every value in a JSON document as a form would: {@code lines[0].batch}. */
final class JsonTexts {

    private JsonTexts() {}

    static void flatten(Map<String, String> texts, String name, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT ->
                node.properties()
                        .forEach(member -> flatten(
                                texts,
                                name.isEmpty() ? member.getKey() : name + "." + member.getKey(),
                                member.getValue()));
            case ARRAY -> {
                for (int i = 0; i < Math.min(node.size(), Fields.MOST_LINES + 1); i++) {
                    flatten(texts, name + "[" + i + "]", node.get(i));
                }
            }
            case STRING -> texts.put(name, node.stringValue());
            case NUMBER -> texts.put(name, node.decimalValue().toString());
            case BOOLEAN -> texts.put(name, Boolean.toString(node.booleanValue()));
            default -> {} // null: the member is not there
        }
    }
}
