package uk.co.pharmacyiq.walls;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.patients.web.HtmlForm;
import uk.co.pharmacyiq.patients.web.KnownWays;
import uk.co.pharmacyiq.patients.web.MarkedPatient;
import uk.co.pharmacyiq.patients.web.Ward;
import uk.co.pharmacyiq.site.Route;

/**
 * An organisation with somebody in every role who did everything that its pages and programs offer, in words of its own:
 * what they typed, wherever it went, can be recognised.
 */
final class Household {

    /** What would take away who does it, or what else is wanted afterwards. */
    private static final Pattern ENDINGS = Pattern.compile(
            ".*/(close|containment|sessions?|sign-off|sign-out|lock|dates|password|pin|proof|revoke|end|merges?|withdraw|erasure|undo|role|roles)\\b.*");

    private final TestPharmacy pharmacy;
    private final List<Gate> gates;
    private final String word;
    private final int port;
    private final List<MarkedPatient> patients;
    private final Map<Role, TestCaller> callers = new LinkedHashMap<>();
    private final Map<Route, Set<Sending>> offered = new LinkedHashMap<>();
    private Holdings holdings;

    Household(ApplicationContext application, int port, List<Gate> gates, String word) throws SQLException {
        this.pharmacy = TestPharmacy.open(application);
        this.gates = gates;
        this.word = word;
        this.port = port;
        var ward = new Ward(application, pharmacy);
        this.patients = ward.fill();
        ward.letListsLeave(Role.PHARMACIST, 1);
        pharmacy.receive(pharmacy.lot("B" + word, LocalDate.now().plusDays(20)), 40);
        Role.shipped().forEach(pharmacy::person);
        this.holdings = Holdings.of(pharmacy.organisation());
    }

    TestPharmacy pharmacy() {
        return pharmacy;
    }

    Holdings holdings() {
        return holdings;
    }

    Holdings countAgain() throws SQLException {
        holdings = Holdings.of(pharmacy.organisation());
        return holdings;
    }

    /** The words that stand nowhere but in what belongs to this organisation. */
    Set<String> words() {
        var words = new HashSet<>(Set.of(word, pharmacy.marker()));
        patients.forEach(patient -> words.addAll(patient.marks().values()));
        return words;
    }

    /** What pages offered under a route: links that were followed or forms. */
    List<Sending> offered(Gate gate) {
        return List.copyOf(offered.getOrDefault(gate.route(), Set.of()));
    }

    TestCaller caller(Role role) {
        return callers.computeIfAbsent(role, each -> pharmacy.another(each, port));
    }

    /** Whoever held the role is out; somebody else comes in their place. */
    void signedOut(Role role) {
        callers.remove(role);
    }

    /** Those who may use a route; at most so many. */
    static List<Role> who(Gate gate, int most) {
        return List.of(
                        Role.MASTER_ADMINISTRATOR,
                        Role.PHARMACIST,
                        Role.IG_LEAD,
                        Role.SUPERINTENDENT,
                        Role.TECHNICIAN,
                        Role.INSPECTOR)
                .stream()
                .filter(role -> may(role, gate.route()))
                .limit(most)
                .toList();
    }

    private static boolean may(Role role, Route route) {
        return !route.open().isEmpty()
                || route.permission().startsWith("own.")
                || route.permission().equals("home.view")
                || role.permissions().contains(route.permission());
    }

    /** Everybody looks at every page, calls each operation and sends each form that a page offered. */
    void settle() throws SQLException {
        var bodies = KnownWays.bodies(patients);
        for (var gate : gates) {
            if (gate.endsTheSession()) {
                continue;
            }
            for (var role : who(gate, 1)) {
                for (var sending : gate.looks() ? looks(gate) : operations(gate, bodies)) {
                    learn(sending, take(role, sending));
                }
            }
        }
        for (var gate : gates) {
            if (!gate.looks() && !ENDINGS.matcher(gate.route().path()).matches()) {
                offered(gate).stream()
                        .limit(4)
                        .forEach(form -> who(gate, 1).forEach(role -> learn(form, take(role, form))));
            }
        }
        pharmacy.somebody(Optional.empty());
        countAgain();
    }

    private Sending.Answer take(Role role, Sending sending) {
        var answer = sending.by(caller(role));
        if (answer.isOut()) {
            signedOut(role);
        }
        return answer;
    }

    private List<Sending> looks(Gate gate) {
        var all = new LinkedHashSet<>(offered(gate).stream().limit(2).toList());
        all.add(new Sending(gate, path(gate), "", "", Map.of()));
        return List.copyOf(all);
    }

    private List<Sending> operations(Gate gate, Map<String, String> bodies) {
        if (!gate.isApi() || ENDINGS.matcher(gate.route().path()).matches()) {
            return List.of();
        }
        var known = bodies.getOrDefault(
                gate.route().operation(), bodies.get(gate.route().path()));
        var body = known != null
                ? known
                : gate.body().map(type -> Bodies.json(type, holdings, word)).orElse("");
        return List.of(
                new Sending(gate, path(gate), body.startsWith("{") ? Sending.JSON : Sending.FORM, body, Map.of()));
    }

    /** A path of a route with what is this organisation's own in its variables. */
    String path(Gate gate) {
        var path = gate.route().path();
        for (var variable : gate.variables()) {
            path = path.replace("{" + variable + "}", own(variable));
        }
        return path;
    }

    String own(String variable) {
        if (variable.equals("premises")) {
            return pharmacy.premises().toString();
        }
        if (variable.equals("patient")) {
            return patients.getFirst().id().toString();
        }
        return holdings.named(variable).stream().findFirst().orElse(Bodies.plain(variable));
    }

    private void learn(Sending sent, Sending.Answer answer) {
        if (!answer.text().contains("<")) {
            return;
        }
        HtmlForm.addresses(answer.text()).stream()
                .filter(address -> address.startsWith("/"))
                .forEach(address -> offer("GET", address.replaceFirst("#.*", ""), ""));
        for (var form : HtmlForm.all(answer.text())) {
            form.bodies()
                    .forEach(body -> offer(
                            form.method(),
                            form.action().isEmpty() ? sent.address() : form.action(),
                            body.replace("Something", word)));
        }
    }

    private void offer(String method, String address, String body) {
        Gate.of(gates, method, address).ifPresent(gate -> {
            var known = offered.computeIfAbsent(gate.route(), _ -> new LinkedHashSet<>());
            if (known.size() < 6) {
                var asked = gate.looks() && !body.isEmpty() ? address.replaceFirst("\\?.*", "") + "?" + body : address;
                known.add(
                        new Sending(gate, asked, gate.looks() ? "" : Sending.FORM, gate.looks() ? "" : body, Map.of()));
            }
        });
    }
}
