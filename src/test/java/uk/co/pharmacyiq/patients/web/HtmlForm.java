package uk.co.pharmacyiq.patients.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form as a page offers it: what it would send if somebody filled what is empty with something plausible. */
public record HtmlForm(String method, String action, Map<String, String> values, List<String> buttons) {

    private static final Pattern TAG = Pattern.compile(
            "<(/?(?:form|input|select|option|textarea|button|a|title|img|script|link))\\b((?:\\s+[\\w:.-]+(?:=\"[^\"]*\")?)*)\\s*/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);

    /** Every form of a page. */
    public static List<HtmlForm> all(String html) {
        var forms = new ArrayList<HtmlForm>();
        HtmlForm open = null;
        var choosing = "";
        for (Matcher tag = TAG.matcher(html); tag.find(); ) {
            var has = attributes(tag.group(2));
            switch (tag.group(1)) {
                case "form" -> {
                    open = new HtmlForm(
                            has.getOrDefault("method", "get"),
                            has.getOrDefault("action", ""),
                            new LinkedHashMap<>(),
                            new ArrayList<>());
                    forms.add(open);
                }
                case "/form" -> open = null;
                case "select" -> choosing = has.getOrDefault("name", "");
                case "/select" -> choosing = "";
                case "option" -> choose(open, choosing, has.getOrDefault("value", ""), has.containsKey("selected"));
                default -> fill(open, tag.group(1), has);
            }
        }
        return forms;
    }

    private static void choose(HtmlForm form, String name, String value, boolean selected) {
        if (form == null || name.isEmpty()) {
            return;
        }
        var before = form.values.getOrDefault(name, "");
        if (selected && !value.isEmpty() || before.isEmpty()) {
            form.values.put(name, value);
        }
    }

    private static void fill(HtmlForm form, String tag, Map<String, String> has) {
        var name = has.getOrDefault("name", "");
        if (form == null || name.isEmpty() || tag.startsWith("/") || tag.equals("a")) {
            return;
        }
        var value = has.getOrDefault("value", "");
        var type = has.getOrDefault("type", "text");
        if (tag.equals("button")) {
            form.buttons.add(name + "=" + value);
        } else if (type.equals("radio") || type.equals("checkbox")) {
            form.values.putIfAbsent(name, value.isEmpty() ? "true" : value);
        } else if (value.isEmpty() && !type.equals("hidden")) {
            form.values.put(name, has.containsKey("required") ? Plausible.typed(name, type) : Plausible.known(name));
        } else {
            form.values.put(name, value);
        }
    }

    /** What it sends, once for each of its buttons. */
    public List<String> bodies() {
        if (buttons.isEmpty()) {
            return List.of(encoded(values));
        }
        return buttons.stream()
                .distinct()
                .limit(5)
                .map(button -> {
                    var all = new LinkedHashMap<>(values);
                    all.put(button.substring(0, button.indexOf('=')), button.substring(button.indexOf('=') + 1));
                    return encoded(all);
                })
                .toList();
    }

    public static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> URLEncoder.encode(value.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Every address a page leads to or loads from. */
    public static List<String> addresses(String html) {
        var found = new ArrayList<String>();
        for (Matcher tag = TAG.matcher(html); tag.find(); ) {
            attributes(tag.group(2)).forEach((name, value) -> {
                if (List.of("href", "src", "action", "hx-get", "hx-post", "formaction")
                        .contains(name)) {
                    found.add(value);
                }
            });
        }
        return found;
    }

    static Optional<String> title(String html) {
        var title = TITLE.matcher(html);
        return title.find() ? Optional.of(title.group(1)) : Optional.empty();
    }

    private static Map<String, String> attributes(String text) {
        var all = new LinkedHashMap<String, String>();
        for (var each = ATTRIBUTE.matcher(text); each.find(); ) {
            all.put(each.group(1), each.group(2) == null ? "" : plain(each.group(2)));
        }
        return all;
    }

    private static String plain(String text) {
        return text.replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
