package uk.co.pharmacyiq.walls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.patients.web.Plausible;

/** Bodies of requests: made up from what a route takes, and changed in one place. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Bodies() {}

    /** A body for a record, with an organisation's own identifiers wherever a member's name says that it takes one. */
    static String json(Class<?> type, Holdings own, String word) {
        var body = changed(
                Plausible.body(type),
                "",
                (name, value) -> own.named(name).stream()
                        .findFirst()
                        .orElse(value.replace("Something", word).replace("somebody@", word + "@")));
        return JSON.writeValueAsString(body);
    }

    /** What stands for a variable of a route that is no identifier. */
    static String plain(String variable) {
        return switch (variable) {
            case "product", "code" -> "10039999999106";
            case "number" -> "1";
            case "week" -> "2026-W46";
            case "role" -> "pharmacist";
            case "form" -> "json";
            case "kind" -> "note";
            case "resource" -> "Condition";
            case "step" -> "identity";
            case "setting" -> "patients.export-hours";
            default -> "00000000-0000-7000-8000-000000000001";
        };
    }

    /** The names of every text in a JSON body, as a path: {@code lines.0.batch}. */
    static List<String> texts(String json) {
        var names = new ArrayList<String>();
        changed(JSON.readValue(json, Object.class), "", (name, value) -> {
            names.add(name);
            return value;
        });
        return names;
    }

    /** A JSON body with one of its texts replaced. */
    static String with(String json, String where, String text) {
        return JSON.writeValueAsString(
                changed(JSON.readValue(json, Object.class), "", (name, value) -> name.equals(where) ? text : value));
    }

    private static Object changed(Object part, String name, BiFunction<String, String, String> change) {
        return switch (part) {
            case Map<?, ?> members -> {
                var all = new LinkedHashMap<String, Object>();
                members.forEach((key, value) -> all.put(
                        key.toString(), changed(value, name.isEmpty() ? key.toString() : name + "." + key, change)));
                yield all;
            }
            case List<?> items -> {
                var all = new ArrayList<Object>();
                for (int i = 0; i < items.size(); i++) {
                    all.add(changed(items.get(i), name + "." + i, change));
                }
                yield all;
            }
            case String text -> change.apply(name, text);
            default -> part;
        };
    }
}
