package uk.co.pharmacyiq.patients.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody might type into a field of a name, so that requests nobody thought of here can still be made. */
public final class Plausible {

    /** By the name of a field or of a JSON member. A test may add what it knows: names of the patients it seeded. */
    static final Map<String, String> BY_NAME = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("lookReason", "at-counter"),
            Map.entry("look", "at-counter"),
            Map.entry("why", "at-counter"),
            Map.entry("born", "1961-07-19"),
            Map.entry("sex", "female"),
            Map.entry("use", "usual"),
            Map.entry("title", "Ms"),
            Map.entry("given", "Nadia"),
            Map.entry("family", "Newcomer"),
            Map.entry("postcode", "LS1 4AP"),
            Map.entry("phone", "07700 900111"),
            Map.entry("email", "somebody@example.org"),
            Map.entry("number", ""),
            Map.entry("nhsNumber", ""),
            Map.entry("basedOn", "1"),
            Map.entry("from", "0"),
            Map.entry("received", LocalDate.now().toString()),
            Map.entry("ending", "destroyed"),
            Map.entry("occurredAt", ""),
            Map.entry("happened", ""),
            Map.entry("kind", "note")));

    private Plausible() {}

    /** What is known to be meant by a name; nothing where nothing is, which an optional field takes. */
    static String known(String name) {
        return BY_NAME.getOrDefault(name, "");
    }

    static String typed(String name, String type) {
        var known = BY_NAME.get(name.substring(name.lastIndexOf('.') + 1));
        if (known != null) {
            return known;
        }
        return switch (type) {
            case "date" -> LocalDate.now().toString();
            case "number" -> "1";
            case "tel" -> "07700 900112";
            case "email" -> "somebody@example.org";
            case "file", "password" -> "";
            default ->
                name.endsWith("On") || name.contains("date")
                        ? LocalDate.now().toString()
                        : "Something plain was said here";
        };
    }

    /** A JSON body for a record, member by member. */
    public static Object body(Class<?> type) {
        var members = new LinkedHashMap<String, Object>();
        for (var member : type.getRecordComponents()) {
            var value = value(member.getName(), member.getGenericType());
            if (value != null) {
                members.put(member.getName(), value);
            }
        }
        return members;
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType many) {
            if (List.class.equals(many.getRawType())) {
                var lines = new ArrayList<Object>();
                lines.add(value(name, many.getActualTypeArguments()[0]));
                return lines;
            }
            return BY_NAME.containsKey(name) ? BY_NAME.get(name) : Map.of("text", "Something plain was said here");
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return body(plain);
        }
        if (type == Boolean.class || type == boolean.class) {
            return true;
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return Integer.valueOf(BY_NAME.getOrDefault(name, "1"));
        }
        var text = typed(name, "text");
        return text.isEmpty() ? null : text;
    }
}
