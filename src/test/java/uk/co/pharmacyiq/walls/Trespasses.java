package uk.co.pharmacyiq.walls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/**
 * Every way in which something of another organisation is put into a request of ours: into its path, its query, a field of
 * its form, a member of its JSON, a header. Beside each stands the same request with something that never was.
 */
final class Trespasses {

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** A word that nobody has. */
    static final String NOBODY = "Nobodyx";

    /** So many fields of one form are tried, ticks aside. */
    private static final int FIELDS = 12;

    /** Names under which somebody might think that an organisation, or a part of one, can be asked for. */
    private static final List<String> TENANTS = List.of("organisation", "organisationId", "organisation_id", "tenant");

    private static final List<String> PARTS = List.of("premises", "person", "patient", "place", "event", "request");

    private static final List<String> HEADERS = List.of(
            "X-Organisation-Id", "X-Organisation", "X-Tenant-Id", "X-Premises-Id", "X-Forwarded-User", "X-Person-Id");

    /** A request with something of theirs, and the same with something of nobody's. */
    record Pair(Sending foreign, Sending unknown) {}

    private final Household ours;
    private final Household theirs;
    private final Set<String> shown = new LinkedHashSet<>();

    Trespasses(Household ours, Household theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /** Identifiers of theirs that were put into requests, and may therefore come back. */
    Set<String> shown() {
        return shown;
    }

    List<Pair> of(Gate gate) {
        var pairs = inPath(gate);
        ours.offered(gate).stream().limit(2).forEach(sending -> inWhatWasOffered(sending, pairs));
        if (gate.looks()) {
            inQuery(gate, pairs);
        } else if (gate.body().isPresent()) {
            inJson(gate, pairs);
        }
        inHeaders(gate, pairs);
        return pairs;
    }

    /** Something of theirs in the place of each variable of its path, and of all of them. */
    List<Pair> inPath(Gate gate) {
        var pairs = new ArrayList<Pair>();
        var variables = gate.variables();
        add(pairs, plain(gate, path(gate, each -> true)), plain(gate, strange(gate, each -> true)));
        if (variables.size() > 1) {
            for (var one : variables) {
                add(pairs, plain(gate, path(gate, one::equals)), plain(gate, strange(gate, one::equals)));
                add(
                        pairs,
                        plain(gate, path(gate, each -> !each.equals(one))),
                        plain(gate, strange(gate, each -> !each.equals(one))));
            }
        }
        return pairs;
    }

    private Sending plain(Gate gate, String path) {
        if (gate.looks()) {
            return new Sending(gate, path, "", "", Map.of());
        }
        return gate.isApi()
                ? new Sending(
                        gate,
                        path,
                        Sending.JSON,
                        gate.body()
                                .map(type -> Bodies.json(type, ours.holdings(), "Plain"))
                                .orElse("{}"),
                        Map.of())
                : new Sending(
                        gate,
                        path,
                        Sending.FORM,
                        ours.offered(gate).stream()
                                .map(Sending::body)
                                .findFirst()
                                .orElse("_csrf="),
                        Map.of());
    }

    private void inWhatWasOffered(Sending sending, List<Pair> pairs) {
        var whole = sending.address() + "\n" + sending.body();
        var ids = IDENTIFIER
                .matcher(whole)
                .results()
                .map(each -> each.group())
                .filter(ours.holdings()::has)
                .distinct()
                .toList();
        for (var id : ids) {
            theirs.holdings()
                    .counterpart(id, ours.holdings())
                    .map(this::showing)
                    .ifPresent(foreign -> add(
                            pairs,
                            sending.with(
                                    sending.address().replace(id, foreign),
                                    sending.body().replace(id, foreign)),
                            sending.with(
                                    sending.address().replace(id, nobodys()),
                                    sending.body().replace(id, nobodys()))));
        }
        Arrays.stream(sending.body().split("&"))
                .filter(field -> !sending.gate().looks() && !field.startsWith("_") && !field.endsWith("=true"))
                .limit(FIELDS)
                .forEach(field -> inField(sending, field, pairs));
    }

    private void inField(Sending sending, String field, List<Pair> pairs) {
        var name = field.replaceFirst("=.*", "");
        if (!name.isEmpty()) {
            add(
                    pairs,
                    sending.with(sending.address(), sending.body().replace(field, name + "=" + theirs(name))),
                    sending.with(sending.address(), sending.body().replace(field, name + "=" + nobodys())));
        }
    }

    /** Whatever the route reads from its query, and names of what it does not read. */
    private void inQuery(Gate gate, List<Pair> pairs) {
        var path = ours.path(gate);
        for (var name : gate.parameters()) {
            add(
                    pairs,
                    plain(gate, path + "?" + name + "=" + theirs(name)),
                    plain(gate, path + "?" + name + "=" + nobodys()));
        }
        for (var names : List.of(TENANTS, PARTS)) {
            add(
                    pairs,
                    plain(gate, path + "?" + query(names, this::theirs)),
                    plain(gate, path + "?" + query(names, _ -> nobodys())));
        }
        var word = theirs.pharmacy().marker();
        add(
                pairs,
                plain(gate, path + "?q=" + word + "&sort=organisation_id&order=" + word),
                plain(gate, path + "?q=" + NOBODY + "&sort=organisation_id&order=" + NOBODY));
    }

    private static String query(List<String> names, UnaryOperator<String> value) {
        return names.stream().map(name -> name + "=" + value.apply(name)).collect(Collectors.joining("&"));
    }

    private void inJson(Gate gate, List<Pair> pairs) {
        var body = plain(gate, ours.path(gate));
        for (var where : Bodies.texts(body.body())) {
            add(
                    pairs,
                    body.with(body.address(), Bodies.with(body.body(), where, theirs(where))),
                    body.with(body.address(), Bodies.with(body.body(), where, nobodys())));
        }
    }

    private void inHeaders(Gate gate, List<Pair> pairs) {
        var asked = plain(gate, gate.looks() ? ours.path(gate) : strange(gate, each -> true));
        var foreign = asked;
        var unknown = asked;
        for (var header : HEADERS) {
            foreign = foreign.with(
                    header,
                    theirs(
                            header.contains("Premises")
                                    ? "premises"
                                    : header.contains("erson") ? "person" : "organisation"),
                    false);
            unknown = unknown.with(header, nobodys(), false);
        }
        add(pairs, foreign, unknown);
    }

    private String path(Gate gate, Predicate<String> foreignOnes) {
        return filled(gate, name -> foreignOnes.test(name) ? foreign(name) : ours.own(name));
    }

    private String strange(Gate gate, Predicate<String> strangeOnes) {
        return filled(
                gate,
                name -> strangeOnes.test(name)
                                && IDENTIFIER.matcher(ours.own(name)).matches()
                        ? nobodys()
                        : ours.own(name));
    }

    private static String filled(Gate gate, UnaryOperator<String> value) {
        var path = gate.route().path();
        for (var variable : gate.variables()) {
            path = path.replace("{" + variable + "}", value.apply(variable));
        }
        return path;
    }

    /** Something of theirs of what a name stands for; of what it does not say, their premises. */
    private String theirs(String name) {
        var own = theirs.own(name.substring(name.lastIndexOf('.') + 1));
        return showing(theirs.holdings().has(own) ? own : theirs.own("premises"));
    }

    /** The same for a part of a path, some of which stand for no identifier. */
    private String foreign(String name) {
        var own = theirs.own(name);
        return IDENTIFIER.matcher(own).matches() ? theirs(name) : own;
    }

    private String showing(String identifier) {
        shown.add(identifier);
        return identifier;
    }

    private static String nobodys() {
        return TimeOrderedId.next().toString();
    }

    private static void add(List<Pair> pairs, Sending foreign, Sending unknown) {
        pairs.add(new Pair(foreign, unknown));
    }
}
