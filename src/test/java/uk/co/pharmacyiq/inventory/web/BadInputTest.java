package uk.co.pharmacyiq.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** Whatever is sent: a clear no that names the field, no change, a line on the record, and never a 500. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest extends PharmacyTest {

    private static final String GOOD = """
            {"lines":[{"product":"10039999999106","batch":"B1","expiry":"%s","quantity":16}]}""".formatted(LocalDate.now().plusYears(1));

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestCaller technician;
    private String receipts;

    @BeforeAll
    void a_technician_signs_in() {
        pharmacy = TestPharmacy.open(application);
        technician = pharmacy.caller(Role.TECHNICIAN, port);
        receipts = "/api/v1/premises/" + pharmacy.premises() + "/stock/receipts";
    }

    static Stream<Arguments> bad_bodies() {
        return Stream.of(
                bad("nothing", "", ""),
                bad("half an object", "{\"lines\":", ""),
                bad("not JSON", "lines=1", ""),
                bad("trailing text", "{} {}", ""),
                bad("an array for an object", "[]", ""),
                bad("null", "null", ""),
                bad("a member nobody knows", "{\"linez\":[]}", "linez"),
                bad("no lines", "{\"lines\":[]}", "lines"),
                bad("lines of the wrong type", "{\"lines\":\"all\"}", "lines"),
                bad("a number for text", line("product", "123456"), "lines[0].product"),
                bad("an object for text", line("product", "{\"a\":1}"), "lines[0].product"),
                bad("a truth for a number", line("quantity", "true"), "lines[0].quantity"),
                bad("text for a number", line("quantity", "\"lots\""), "lines[0].quantity"),
                bad("nothing at all of it", line("quantity", "0"), "lines[0].quantity"),
                bad("less than nothing", line("quantity", "-1"), "lines[0].quantity"),
                bad("too many", line("quantity", "99999999"), "lines[0].quantity"),
                bad("a number of a billion digits", line("quantity", "1e999999999"), "lines[0].quantity"),
                bad("too fine", line("quantity", "0.0001"), "lines[0].quantity"),
                bad("NUL in a batch", line("batch", "\"A\\u0000B\""), "lines[0].batch"),
                bad("half a surrogate pair", line("batch", "\"A\\ud800B\""), "lines[0].batch"),
                bad("text that runs backwards", line("batch", "\"A\\u202eB\""), "lines[0].batch"),
                bad("a batch of a megabyte", line("batch", "\"" + "A".repeat(900_000) + "\""), "lines[0].batch"),
                bad("a date that never was", line("expiry", "\"2027-02-30\""), "lines[0].expiry"),
                bad("a date long gone", line("expiry", "\"2019-01-31\""), "expiry"),
                bad("a product nobody knows", line("product", "\"999999999999\""), "product"),
                bad("a deep hole", "{\"lines\":" + "[".repeat(5_000), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_bodies")
    void a_bad_body_is_refused_with_code_and_field_changes_nothing_and_is_recorded(
            String what, String body, String field) throws SQLException {
        long movements = count("inventory.movement");
        long events = count("audit.event");
        var response = technician.post(receipts, body);
        assertThat(response.statusCode()).as(what).isBetween(400, 499);
        var problem = technician.json(response);
        assertThat(problem.get("code").stringValue()).isNotBlank();
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        if (!field.isEmpty()) {
            assertThat(problem.get("field").stringValue()).as(what).isEqualTo(field);
        }
        assertThat(count("inventory.movement")).as(what).isEqualTo(movements);
        assertThat(count("audit.event"))
                .as(what + " leaves one line on the record")
                .isEqualTo(events + 1);
    }

    @Test
    void two_megabytes_are_too_much_and_that_is_recorded_too() throws SQLException {
        long events = count("audit.event");
        assertThat(technician.post(receipts, " ".repeat(2_000_000) + "{}").statusCode())
                .isEqualTo(413);
        assertThat(count("audit.event")).isEqualTo(events + 1);
    }

    @Test
    void the_wrong_method_and_the_wrong_media_type_are_named() {
        assertThat(code(technician.send("PUT", receipts, "{}"), 405)).isEqualTo("method-not-allowed");
        var form = technician
                .request(receipts)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hello"));
        assertThat(code(technician.send(form), 415)).isEqualTo("media-type");
        assertThat(code(technician.get("/api/v1/nothing-here"), 404)).isEqualTo("not-found");
    }

    @Test
    void malformed_and_unknown_identifiers_are_answered_alike() {
        var base = "/api/v1/premises/" + pharmacy.premises() + "/stock/movements/";
        var unknown = technician.get(base + UUID.randomUUID());
        for (var odd : List.of("1", "%00", "..%2F..", "a".repeat(500), "%F0%9F%92%8A", "';drop%20table")) {
            var response = technician.get(base + odd);
            assertThat(response.statusCode()).as(odd).isBetween(400, 499);
        }
        assertThat(code(unknown, 404)).isEqualTo("movement-unknown");
        assertThat(code(technician.get("/api/v1/premises/xyz/stock"), 404)).isEqualTo("premises-unknown");
    }

    @Test
    void the_same_key_and_body_have_one_effect_and_one_answer_and_another_body_is_refused() throws Exception {
        var key = UUID.randomUUID().toString();
        long before = count("inventory.movement");
        List<Callable<HttpResponse<String>>> twenty =
                Collections.nCopies(20, () -> technician.postOnce(receipts, GOOD, key));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(twenty);
            var first = answers.getFirst().get();
            assertThat(first.statusCode()).isEqualTo(201);
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                assertThat(answer.get().body()).isEqualTo(first.body());
            }
        }
        assertThat(count("inventory.movement")).isEqualTo(before + 1);
        var other = technician.postOnce(receipts, GOOD.replace("B1", "B2"), key);
        assertThat(code(other, 422)).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whoever_renames_an_old_version_of_a_place_is_told() {
        var admin = pharmacy.caller(Role.STORE_ADMINISTRATOR, port);
        var places = "/api/v1/premises/" + pharmacy.premises() + "/places";
        var place = admin.json(admin.post(places, """
                {"code":"R1","name":"Robot","kind":"shelf"}""")).get("id").stringValue();
        assertThat(rename(admin, places + "/" + place, "\"1\"").statusCode()).isEqualTo(200);
        assertThat(code(rename(admin, places + "/" + place, "\"1\""), 412)).isEqualTo("place-changed");
        assertThat(code(rename(admin, places + "/" + place, "none"), 422)).isEqualTo("invalid-fields");
    }

    private static HttpResponse<String> rename(TestCaller caller, String path, String version) {
        return caller.send(caller.request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(BodyPublishers.ofString("{\"name\":\"Robot arm\"}")));
    }

    private String code(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return technician.json(response).get("code").stringValue();
    }

    private static Arguments bad(String what, String body, String field) {
        return Arguments.of(what, body, field);
    }

    /** A delivery of one line of which one member is replaced. */
    private static String line(String member, String value) {
        var members = new TreeMap<>(Map.of(
                "product", "\"10039999999106\"",
                "batch", "\"B1\"",
                "expiry", "\"" + LocalDate.now().plusYears(1) + "\"",
                "quantity", "16"));
        members.put(member, value);
        var text = new StringBuilder();
        members.forEach((name, each) -> text.append(text.isEmpty() ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(each));
        return "{\"lines\":[{" + text + "}]}";
    }

    private long count(String table) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement =
                        connection.prepareStatement("select count(*) from " + table + " where organisation_id = ?")) {
            statement.setObject(1, pharmacy.organisation().value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
