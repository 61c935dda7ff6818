package uk.co.pharmacyiq.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes objects, lists, strings and whole numbers as RFC 8785 says, so that the same event always has the same bytes: members
 * sorted by UTF-16 units, no white space, shortest escapes.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The one way to write this object. */
    public static String of(Map<String, ?> members) {
        var json = new StringBuilder(512);
        object(json, members);
        return json.toString();
    }

    /** One text as it stands in such an object, with its quotes. */
    static String text(String text) {
        var json = new StringBuilder(text.length() + 2);
        text(json, text);
        return json.toString();
    }

    private static void object(StringBuilder json, Map<?, ?> members) {
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, value) -> sorted.put((String) name, value));
        char before = '{';
        for (var member : sorted.entrySet()) {
            json.append(before);
            text(json, member.getKey());
            json.append(':');
            value(json, member.getValue());
            before = ',';
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void value(StringBuilder json, Object value) {
        switch (value) {
            case String text -> text(json, text);
            case Long number when Math.abs(number) < 1L << 53 -> json.append(number.longValue());
            case Integer number -> json.append(number.intValue());
            case Map<?, ?> members -> object(json, members);
            case List<?> elements -> list(json, elements);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void list(StringBuilder json, List<?> elements) {
        json.append('[');
        for (int i = 0; i < elements.size(); i++) {
            json.append(i == 0 ? "" : ",");
            value(json, elements.get(i));
        }
        json.append(']');
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
