package uk.co.pharmacyiq.patients.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.site.Route;

/**
 * Walks through the whole application as one person of each role, and holds what was shown of whom against the record.
 * Which routes can show a patient is not written down anywhere here: it is found by looking for the patients in every answer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryLookTest extends PharmacyTest {

    /** Kinds of facts that only those see who treat people. */
    private static final Set<String> CLINICAL = Set.of("allergy", "condition", "medicine", "note");

    private static final Set<String> RESTRICTABLE = Set.of("address", "contact", "practice");

    @Autowired
    private ApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @LocalServerPort
    private int port;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Walk.Look> looks = new ArrayList<>();
    private final List<String> shownWithoutRecord = new ArrayList<>();
    private final Map<Role, String> people = new LinkedHashMap<>();
    private List<MarkedPatient> patients = List.of();
    private Ways ways;

    @BeforeAll
    void one_person_of_each_role_looks_at_everything() throws Exception {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        var pharmacy = TestPharmacy.open(application);
        var ward = new Ward(application, pharmacy);
        patients = ward.fill();
        ward.letListsLeave(Role.PHARMACIST, 2);
        try (var record = new RecordOfLooks(pharmacy.organisation())) {
            ways = KnownWays.of(mapping, record, pharmacy, patients);
            var walk = new Walk(ways, record, patients, KnownWays.bodies(patients));
            for (var role : Role.shipped()) {
                people.put(role, pharmacy.person(role).toString());
                var caller = pharmacy.caller(role, port);
                record.news();
                var seen = walk.by(role, caller);
                looks.addAll(seen);
                try (var _ = record.full()) {
                    again(walk, caller, seen);
                }
            }
        }
    }

    private void again(Walk walk, TestCaller caller, List<Walk.Look> seen) {
        var steps = new LinkedHashSet<Walk.Step>();
        var times = new HashMap<Route, Integer>();
        seen.stream()
                .filter(look -> look.status() < 400)
                .filter(look -> !look.shown().isEmpty() || look.step().way().isAboutPatients())
                .filter(look -> times.merge(look.step().way().route(), 1, Integer::sum) <= 3)
                .forEach(look -> steps.add(look.step()));
        for (var step : steps) {
            var shown = walk.again(caller, step);
            if (!shown.isEmpty()) {
                shownWithoutRecord.add(step.way().route() + " " + shown.values());
            }
        }
    }

    @AfterAll
    void stop_listening() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    @Test
    @DisplayName(
            "M-127 GP-13 whoever is shown a patient, on whatever page, answer, file or list, is on the record of that patient"
                    + " once, by name")
    void every_patient_shown_is_on_the_record_exactly_once() {
        var problems = new TreeSet<String>();
        for (var look : looks) {
            for (var patient : look.shown().keySet()) {
                var naming = look.events().stream()
                        .filter(event -> event.who().equals(people.get(look.role())))
                        .filter(event -> event.outcome().equals("done"))
                        .filter(event -> event.patients().contains(patient))
                        .toList();
                long acts = naming.stream()
                        .map(RecordOfLooks.Event::action)
                        .distinct()
                        .count();
                if (naming.isEmpty() || acts != naming.size()) {
                    problems.add(look.step().way().route().method() + " "
                            + look.step().way().route().path() + " ("
                            + look.role().code() + ", " + look.status()
                            + "): " + naming.size() + " entries "
                            + naming.stream().map(RecordOfLooks.Event::action).toList() + " for "
                            + look.shown().get(patient));
                } else if (!naming.getFirst().trail().contains(patient)) {
                    problems.add(look + ": not in the patient's trail");
                }
            }
        }
        assertThat(looks).filteredOn(look -> !look.shown().isEmpty()).hasSizeGreaterThan(30);
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("M-127 no entry names a patient who was not shown or changed")
    void no_patient_is_on_the_record_who_was_not_shown() {
        var problems = new TreeSet<String>();
        for (var look : looks) {
            boolean changes = !look.step().way().looks() && look.status() < 400;
            for (var event : look.events()) {
                if (event.outcome().equals("done") && event.who().equals(people.get(look.role())) && !changes) {
                    event.patients().stream()
                            .filter(this::isOurs)
                            .filter(patient -> !look.about().contains(patient))
                            .filter(_ -> !KnownWays.LOOKED_THEN_REFUSED.contains(event.action()))
                            .forEach(patient ->
                                    problems.add(look.step().way().route().method() + " "
                                            + look.step().way().route().path() + ": " + event.action()));
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("M-127 where nothing can be written on the record, nobody is shown anybody: each route, asked again")
    void what_cannot_be_recorded_is_not_shown() {
        assertThat(new TreeSet<>(shownWithoutRecord)).isEmpty();
    }

    @Test
    @DisplayName("M-006 every route about patients was reached: one that this walk cannot call stops it")
    void every_route_about_patients_was_reached() {
        var reached = new TreeSet<String>();
        looks.stream()
                .filter(look -> look.status() < 400)
                .forEach(look -> reached.add(look.step().way().route().toString()));
        var missed = ways.all().stream()
                .filter(Ways.Way::isAboutPatients)
                .filter(way -> !reached.contains(way.route().toString()))
                .map(way -> way.route().method() + " " + way.route().path() + " " + tries(way))
                .filter(missing -> KnownWays.UNREACHED.keySet().stream().noneMatch(missing::startsWith))
                .toList();
        assertThat(missed).isEmpty();
    }

    private String tries(Ways.Way way) {
        var statuses = new TreeSet<Integer>();
        looks.stream()
                .filter(look -> look.step().way().route().equals(way.route()))
                .forEach(look -> statuses.add(look.status()));
        return way.route().operation() + " tried: " + statuses;
    }

    @Test
    @DisplayName("M-003 no patient's data stands in an address, a title, a header or the name of a file")
    void nothing_personal_in_addresses_or_titles() {
        var leaks = new TreeSet<String>();
        looks.forEach(
                look -> look.leaks().forEach(leak -> leaks.add(look.step().way().route() + ": " + leak)));
        assertThat(leaks).isEmpty();
    }

    @Test
    @DisplayName("M-003 the log of all this holds no patient: NHS numbers, names, notes found 0 times")
    void nothing_personal_in_the_log() {
        var leaks = new TreeSet<String>();
        for (var event : List.copyOf(log.list)) {
            var text = new StringBuilder(event.getFormattedMessage());
            for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                text.append(' ').append(thrown.getMessage());
            }
            patients.forEach(patient -> {
                if (!patient.fieldsIn(text.toString(), "").isEmpty()) {
                    leaks.add(event.getLoggerName() + ": " + text);
                }
            });
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    @DisplayName("M-003 M-037 whoever does not treat people sees no clinical word on any page, answer or file")
    void clinical_words_only_for_those_who_treat() {
        var seen = new TreeSet<String>();
        for (var look : looks) {
            if (!look.role().holds("patients.clinical") && !preparesACopy(look)) {
                look.shown()
                        .values()
                        .forEach(fields -> fields.stream()
                                .filter(field -> CLINICAL.contains(kind(field)))
                                .forEach(field -> seen.add(look.role().code() + " "
                                        + look.step().way().route().path() + " " + field)));
            }
        }
        assertThat(seen).isEmpty();
    }

    @Test
    @DisplayName("H-081 a restricted address is shown on no page, list, file or answer to whoever may not reveal it")
    void a_restricted_address_is_shown_nowhere() {
        var hidden = patients.get(1).id();
        var seen = new TreeSet<String>();
        for (var look : looks) {
            if (!look.role().holds("patients.restricted")) {
                look.shown().getOrDefault(hidden, Set.of()).stream()
                        .filter(field -> RESTRICTABLE.contains(kind(field)))
                        .forEach(field -> seen.add(look.role().code() + " "
                                + look.step().way().route().path() + " " + field));
            }
        }
        assertThat(seen).isEmpty();
    }

    /** Whoever answers a request for a copy of a record reads what goes into it, so as to take out what must not. */
    private static boolean preparesACopy(Walk.Look look) {
        return look.role().holds("rights.handle")
                && look.step().way().route().path().contains("/rights/{request}");
    }

    private boolean isOurs(PatientId patient) {
        return patients.stream().anyMatch(each -> each.id().equals(patient));
    }

    private static String kind(String field) {
        return field.substring(0, field.indexOf('.'));
    }
}
