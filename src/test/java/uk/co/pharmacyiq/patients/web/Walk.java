package uk.co.pharmacyiq.patients.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.site.Route;

/** One person of each role walks through the whole application and notes at every step whom they were shown. */
final class Walk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Forms of one route that differ only in whom they are about; more are not sent. */
    private static final int ALIKE = 4;

    /** A request as it can be made again. */
    record Step(Ways.Way way, String address, String type, String sent) {}

    /** What came of a step: which fields of which patients were shown, and what the record gained. */
    record Look(
            Role role,
            Step step,
            int status,
            Map<PatientId, Set<String>> shown,
            List<String> leaks,
            Set<PatientId> about,
            List<RecordOfLooks.Event> events) {

        @Override
        public String toString() {
            return role.code() + " " + step.way().route().method() + " " + step.address() + " -> " + status;
        }
    }

    private final Ways ways;
    private final RecordOfLooks record;
    private final List<MarkedPatient> patients;
    private final Map<String, String> bodies;
    private final Map<String, Integer> alike = new HashMap<>();
    private final Map<Route, Role> looker = new HashMap<>();
    private final Set<Step> tried = new HashSet<>();

    Walk(Ways ways, RecordOfLooks record, List<MarkedPatient> patients, Map<String, String> bodies) {
        this.ways = ways;
        this.record = record;
        this.patients = patients;
        this.bodies = bodies;
    }

    /** Looks at every page and answer, sends every form, calls every operation; then looks again. */
    List<Look> by(Role role, TestCaller caller) throws SQLException {
        var looks = new ArrayList<Look>();
        var forms = new LinkedHashSet<Step>();
        alike.clear();
        tried.clear();
        look(role, caller, looks, forms);
        look(role, caller, looks, forms);
        for (var way : ways.all()) {
            if (may(role, way.route()) && !way.looks() && !endsTheSession(way.route())) {
                operations(way).forEach(step -> looks.add(take(role, caller, step)));
            }
        }
        var sent = new LinkedHashSet<Step>();
        for (int i = 0; i < 3 && forms.size() > sent.size(); i++) {
            for (var form : List.copyOf(forms)) {
                if (sent.add(form)) {
                    looks.add(take(role, caller, form, forms));
                }
            }
        }
        var showing = looks.stream()
                .filter(look -> !look.shown().isEmpty())
                .map(look -> look.step().way())
                .toList();
        tried.removeIf(step -> step.way().isAboutPatients() || showing.contains(step.way()));
        look(role, caller, looks, new LinkedHashSet<>());
        return looks;
    }

    private void look(Role role, TestCaller caller, List<Look> looks, Set<Step> forms) throws SQLException {
        for (var way : ways.all()) {
            if (may(role, way.route()) && way.looks() && (way.isAboutPatients() || first(role, way))) {
                for (var address : ways.addresses(way)) {
                    var step = new Step(way, address, "", "");
                    if (tried.add(step)) {
                        looks.add(take(role, caller, step, forms));
                    }
                }
            }
        }
    }

    /** What has nothing to do with patients by its looks is looked at by one role: it shows a patient to all or to none. */
    private boolean first(Role role, Ways.Way way) {
        return looker.computeIfAbsent(way.route(), _ -> role).equals(role);
    }

    private static boolean may(Role role, Route route) {
        return !route.open().isEmpty()
                ? route.path().startsWith("/inspect") || route.path().contains("/fhir")
                : route.permission().startsWith("own.")
                        || route.permission().equals("home.view")
                        || role.permissions().contains(route.permission());
    }

    private static boolean endsTheSession(Route route) {
        return route.permission().startsWith("own.") || !route.open().isEmpty();
    }

    /** The requests of programs; forms are found on pages. */
    private List<Step> operations(Ways.Way way) throws SQLException {
        var steps = new ArrayList<Step>();
        var known = bodies.getOrDefault(
                way.route().operation(), bodies.get(way.route().path()));
        if (!way.isAboutPatients() && known == null) {
            return List.of();
        }
        if (way.body().isEmpty() && known == null && way.route().kind().equals("page")) {
            return List.of();
        }
        var body = known != null
                ? known
                : way.body()
                        .map(type -> JSON.writeValueAsString(Plausible.body(type)))
                        .orElse("");
        var type =
                body.startsWith("{") || body.startsWith("[") ? "application/json" : "application/x-www-form-urlencoded";
        for (var address : ways.addresses(way)) {
            steps.add(new Step(way, address, type, body));
        }
        return steps.subList(0, Math.min(ALIKE * 2, steps.size()));
    }

    private Look take(Role role, TestCaller caller, Step step) {
        return take(role, caller, step, new LinkedHashSet<>());
    }

    private Look take(Role role, TestCaller caller, Step step, Set<Step> forms) {
        try {
            var answer = send(caller, step);
            var text = Looked.text(answer);
            if (text.startsWith("<") || text.contains("<form")) {
                learn(text, forms);
            }
            answer.headers().firstValue("Location").ifPresent(next -> ways.ledTo("GET", next));
            var shown = shown(text, step.sent());
            var named = about(shown.keySet(), text + step.address() + step.sent());
            return new Look(role, step, answer.statusCode(), shown, leaks(answer, text), named, record.news());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Whom they asked about or were shown, be it by the identifier alone; of merged records each that is part of one. */
    private Set<PatientId> about(Set<PatientId> shown, String text) {
        var standing = new HashSet<>(shown);
        for (var patient : patients) {
            if (text.contains(patient.id().toString())) {
                standing.add(standing(patient.id()));
            }
        }
        return patients.stream()
                .map(MarkedPatient::id)
                .filter(patient -> standing.contains(standing(patient)))
                .collect(Collectors.toSet());
    }

    /** Makes the same request again and says whom it shows now. */
    Map<PatientId, Set<String>> again(TestCaller caller, Step step) {
        return shown(Looked.text(send(caller, step)), step.sent());
    }

    private static HttpResponse<byte[]> send(TestCaller caller, Step step) {
        var request = caller.request(step.address());
        if (!step.type().isEmpty()) {
            request.header("Content-Type", step.type());
        }
        request.method(
                step.way().route().method(),
                step.sent().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(step.sent()));
        try {
            return TestCaller.client().send(request.build(), BodyHandlers.ofByteArray());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private void learn(String html, Set<Step> forms) {
        HtmlForm.addresses(html).stream()
                .filter(address -> address.startsWith("/"))
                .forEach(address -> ways.ledTo("GET", address));
        for (var form : HtmlForm.all(html)) {
            var way = ways.way(form.method(), form.action().replaceFirst("\\?.*", ""));
            if (way.isEmpty() || way.get().looks() || !way.get().isAboutPatients()) {
                continue;
            }
            for (var body : form.bodies()) {
                var kind = way.get().route() + body.replaceAll(".*&", "");
                if (alike.merge(kind, 1, Integer::sum) <= ALIKE) {
                    forms.add(new Step(way.get(), form.action(), "application/x-www-form-urlencoded", body));
                }
            }
        }
    }

    /** Whom a text shows; of a record that was merged, the record under which it stands. */
    private Map<PatientId, Set<String>> shown(String text, String sent) {
        var shown = new LinkedHashMap<PatientId, Set<String>>();
        for (var patient : patients) {
            var fields = patient.fieldsIn(text, sent);
            if (!fields.isEmpty()) {
                shown.computeIfAbsent(standing(patient.id()), _ -> new LinkedHashSet<>())
                        .addAll(fields);
            }
        }
        return shown;
    }

    private PatientId standing(PatientId patient) {
        try {
            var merged = record.merged();
            var at = patient;
            while (merged.containsKey(at)) {
                at = merged.get(at);
            }
            return at;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Where a patient's data must never stand: addresses, titles, names of files. */
    private List<String> leaks(HttpResponse<byte[]> answer, String text) {
        var places = new ArrayList<String>();
        answer.headers().map().forEach((name, values) -> places.add(name + ": " + values));
        if (answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
            HtmlForm.title(text).ifPresent(places::add);
            places.addAll(HtmlForm.addresses(text));
        }
        return places.stream()
                .filter(place -> patients.stream()
                        .anyMatch(patient -> !patient.fieldsIn(place, "").isEmpty()))
                .toList();
    }
}
