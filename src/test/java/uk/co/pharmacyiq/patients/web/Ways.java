package uk.co.pharmacyiq.patients.web;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.site.Route;

/**
 * Every route of the running application and the addresses under which it can be called: its variables filled by name
 * from what the database holds, and whatever address a page led to. A route that comes tomorrow is in it tomorrow.
 */
final class Ways {

    /** How many addresses of one route are tried; of one that has nothing to do with patients, by its looks, fewer. */
    private static final int MOST = 8;

    private static final int FEW = 2;

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** A route, and the record its JSON body is read into. */
    record Way(Route route, Optional<Class<?>> body, Pattern pattern) {

        boolean isAboutPatients() {
            return route.path().contains("patient")
                    || route.path().contains("/fhir")
                    || route.permission().startsWith("patients.")
                    || route.permission().startsWith("rights.");
        }

        boolean looks() {
            return route.method().equals("GET");
        }
    }

    private final List<Way> all;
    private final Map<Route, Set<String>> addresses = new LinkedHashMap<>();
    private final RecordOfLooks database;
    private final Map<String, List<String>> given;

    Ways(RequestMappingHandlerMapping mapping, RecordOfLooks database, Map<String, List<String>> given) {
        this.database = database;
        this.given = given;
        this.all = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> !entry.getValue().getBeanType().getName().startsWith("org."))
                .flatMap(entry -> Route.of(Map.of(entry.getKey(), entry.getValue())).stream()
                        .map(route -> new Way(route, body(entry.getValue()), pattern(route))))
                .sorted(Comparator.comparing((Way way) -> way.route().path())
                        .thenComparing(way -> way.route().method()))
                .toList();
    }

    List<Way> all() {
        return all;
    }

    /** Remembers that a page leads to an address. */
    void ledTo(String method, String address) {
        var path = address.replaceFirst("[?#].*", "");
        way(method, path)
                .ifPresent(way -> addresses
                        .computeIfAbsent(way.route(), _ -> new LinkedHashSet<>())
                        .add(address.replaceFirst("#.*", "")));
    }

    Optional<Way> way(String method, String path) {
        return all.stream()
                .filter(way -> way.route().method().equalsIgnoreCase(method))
                .filter(way -> way.pattern().matcher(path).matches())
                .min(Comparator.comparingInt(way -> variables(way.route()).size()));
    }

    /** The addresses under which a route is called. */
    List<String> addresses(Way way) throws SQLException {
        var found = new LinkedHashSet<String>();
        int most = way.isAboutPatients() ? MOST : FEW;
        addresses.getOrDefault(way.route(), Set.of()).stream().limit(most).forEach(found::add);
        var names = variables(way.route());
        var filled = new ArrayList<>(List.of(way.route().path()));
        if (way.route().path().endsWith("/statistics")) {
            var today = LocalDate.now();
            filled.replaceAll(path -> path + "?from=" + today.minusDays(30) + "&until=" + today);
        }
        for (var name : names) {
            var values = values(way.route().path(), name);
            var next = new ArrayList<String>();
            for (var path : filled) {
                values.forEach(value -> next.add(path.replace("{" + name + "}", value)));
            }
            filled = next;
        }
        filled.stream().limit(most).forEach(found::add);
        return List.copyOf(found);
    }

    /** As given, for the variable of all routes or of those of a path; else from the database. */
    private List<String> values(String path, String name) throws SQLException {
        for (var known : given.entrySet()) {
            var at = known.getKey().indexOf('@');
            if (at > 0
                    && known.getKey().substring(0, at).equals(name)
                    && path.contains(known.getKey().substring(at + 1))) {
                return known.getValue();
            }
        }
        return given.containsKey(name) ? given.get(name) : database.identifiers(name);
    }

    private static List<String> variables(Route route) {
        return VARIABLE.matcher(route.path())
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private static Pattern pattern(Route route) {
        return Pattern.compile(
                VARIABLE.matcher(route.path().replace("$", "\\$")).replaceAll("[^/]+"));
    }

    private static Optional<Class<?>> body(HandlerMethod handler) {
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)
                    && parameter.getParameterType().isRecord()) {
                return Optional.of(parameter.getParameterType());
            }
        }
        return Optional.empty();
    }
}
