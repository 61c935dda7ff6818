package uk.co.pharmacyiq.walls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement keeps to one organisation by itself, whatever policies stand behind it: from each tenant table that it
 * reads or changes, in each of its parts, equal organisations lead to the one that is bound; each row added carries it.
 */
final class Filters {

    private static final Pattern TABLE = Pattern.compile(
            "\\b(from|join|into|update|copy|using)\\s+(?:only\\s+)?([a-z]+\\.[a-z_]+)(?:\\s+(?:as\\s+)?([a-z]\\w*))?",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> WORDS = Set.of(
            "where",
            "on",
            "set",
            "using",
            "order",
            "group",
            "join",
            "left",
            "limit",
            "values",
            "for",
            "select",
            "cross",
            "union",
            "natural",
            "full",
            "inner",
            "returning",
            "do",
            "default",
            "offset",
            "having",
            "and",
            "or");

    private static final Pattern EQUAL = Pattern.compile(
            "(?:(\\w+)\\.)?organisation_id\\s*=\\s*(?:(:organisation\\b|\\?)|(?:(\\w+)\\.)?organisation_id\\b)");

    private static final Pattern USING = Pattern.compile("using\\s*\\([^)]*\\borganisation_id\\b");
    private static final String BOUND = "bound";

    private final Set<String> tables;
    private final List<String> open = new ArrayList<>();

    private Filters(Set<String> tables) {
        this.tables = tables;
    }

    /** The tables of a statement that nothing ties to the organisation. */
    static List<String> open(String sql, Set<String> tenantTables) {
        var filters = new Filters(tenantTables);
        filters.read(SqlPart.of(sql), new HashMap<>());
        return filters.open;
    }

    /** One part after another: what stands around a part is known in it. */
    private void read(SqlPart part, Map<String, String> around) {
        var names = new HashMap<>(around);
        var mine = new ArrayList<String>();
        for (var table = TABLE.matcher(part.text()); table.find(); ) {
            table(table.toMatchResult(), part, names, mine);
        }
        var leads = new HashMap<String, String>();
        for (var equal = EQUAL.matcher(part.text()); equal.find(); ) {
            var one = node(equal.group(1), names, mine);
            var other = equal.group(2) != null ? BOUND : node(equal.group(3), names, mine);
            leads.put(root(leads, one), root(leads, other));
        }
        if (USING.matcher(part.text()).find()) {
            mine.forEach(each -> leads.put(root(leads, each), root(leads, mine.getFirst())));
        }
        var bound = root(leads, BOUND);
        mine.stream()
                .filter(each -> !root(leads, each).equals(bound)
                        && around.values().stream()
                                .noneMatch(outer -> root(leads, outer).equals(root(leads, each))))
                .forEach(open::add);
        part.inner().forEach(inner -> read(inner, names));
    }

    private void table(MatchResult found, SqlPart part, Map<String, String> names, List<String> mine) {
        var table = found.group(2).toLowerCase(Locale.ROOT);
        if (!tables.contains(table)) {
            return;
        }
        var how = found.group(1).toLowerCase(Locale.ROOT);
        if (how.equals("into") || how.equals("copy")) {
            if (!Pattern.compile(Pattern.quote(table) + "[^(]*\\(\\s*organisation_id")
                    .matcher(part.text())
                    .find()) {
                open.add(table);
            }
            return;
        }
        var alias = found.group(3) == null || WORDS.contains(found.group(3))
                ? table.substring(table.indexOf('.') + 1)
                : found.group(3);
        var node = table + " " + alias + " " + part.number() + "." + mine.size();
        names.put(alias, node);
        mine.add(node);
    }

    /** What a name stands for; a part of the statement that was given a name was looked at by itself, and is bound. */
    private static String node(@Nullable String name, Map<String, String> names, List<String> mine) {
        return name == null
                ? mine.stream().findFirst().orElse(BOUND)
                : Optional.ofNullable(names.get(name)).orElse(BOUND);
    }

    private static String root(Map<String, String> leads, String node) {
        var at = node;
        while (leads.containsKey(at) && !leads.getOrDefault(at, at).equals(at)) {
            at = leads.getOrDefault(at, at);
        }
        return at;
    }

    /** The statement without each one of its filters. */
    static List<String> without(String sql, Set<String> tenantTables) {
        var fewer = new ArrayList<String>();
        if (tenantTables.stream().anyMatch(sql::contains)) {
            for (var equal = EQUAL.matcher(sql); equal.find(); ) {
                fewer.add(sql.substring(0, equal.start()) + "true" + sql.substring(equal.end()));
            }
        }
        return fewer;
    }
}
