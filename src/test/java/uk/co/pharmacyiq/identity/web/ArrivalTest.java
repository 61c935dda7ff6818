package uk.co.pharmacyiq.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.identity.IdentityTest;
import uk.co.pharmacyiq.kernel.SecretToken;

class ArrivalTest extends IdentityTest {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = TestCaller.client();

    @LocalServerPort
    private int port;

    private Member asha;

    @BeforeEach
    void somebody_who_can_sign_in() throws Exception {
        openOrganisation();
        JdbcClient administrator = administrator();
        administrator.sql("delete from identity.attempt").update();
        asha = enrol("Asha Patel", "asha.patel");
    }

    @Test
    void a_program_signs_in_asks_who_it_is_and_signs_out() throws Exception {
        var created = send(signInRequest());
        assertThat(created.statusCode()).isEqualTo(201);
        var body = JSON.readTree(created.body());
        assertThat(body.get("person").get("displayName").stringValue()).isEqualTo("Asha Patel");
        var cookie = cookie(created, "__Host-session");
        assertThat(setCookie(created, "__Host-session"))
                .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
        var csrf = body.get("csrfToken").stringValue();
        assertThat(send(to("/api/v1/session").header("Cookie", cookie)).body()).contains(csrf);
        var without = send(to("/api/v1/session").header("Cookie", cookie).DELETE());
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("\"code\":\"csrf\"");
        var out = send(to("/api/v1/session")
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .DELETE());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(send(to("/api/v1/session").header("Cookie", cookie)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void failures_look_alike() throws Exception {
        var wrongPassword =
                send(json("{\"username\":\"%s\",\"password\":\"x\",\"totp\":\"1\"}".formatted(asha.username())));
        var unknown = send(json("{\"username\":\"no.one@%s\",\"password\":\"x\",\"totp\":\"1\"}".formatted(handle)));
        var nothing = send(json("{}"));
        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(wrongPassword.body())
                .contains("sign-in-failed")
                .isEqualTo(unknown.body())
                .isEqualTo(nothing.body());
        assertThat(unknown.statusCode()).isEqualTo(401);
    }

    @Test
    void signing_in_by_program_takes_json_from_nowhere_else() throws Exception {
        assertThat(send(to("/api/v1/session")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(send(signInRequest().header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(send(signInRequest().header("Sec-Fetch-Site", "same-site")).statusCode())
                .isEqualTo(403);
        assertThat(send(json("{\"username\":\"" + "x".repeat(20_000) + "\"}")).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_session_somebody_else_chose_is_none() throws Exception {
        var planted = "__Host-session=" + SecretToken.random().text();
        var created = send(signInRequest().header("Cookie", planted));
        assertThat(cookie(created, "__Host-session")).isNotEqualTo(planted);
        assertThat(send(to("/api/v1/session").header("Cookie", planted)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void signing_in_again_ends_the_session_the_browser_had() throws Exception {
        var before = cookie(send(signInRequest()), "__Host-session");
        clock.forward(60);
        var after = cookie(send(signInRequest().header("Cookie", before)), "__Host-session");
        assertThat(send(to("/api/v1/session").header("Cookie", before)).statusCode())
                .isEqualTo(401);
        assertThat(send(to("/api/v1/session").header("Cookie", after)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_person_signs_in_by_the_page_and_out_by_the_button() throws Exception {
        var page = send(to("/sign-in?next=/me"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("autocomplete=\"one-time-code\"", "autocomplete=\"current-password\"");
        var signedIn = send(form(
                "/sign-in",
                cookie(page, "__Host-csrf"),
                Map.of(
                        "_csrf",
                        csrf(page),
                        "next",
                        "/me",
                        "username",
                        asha.username(),
                        "password",
                        PASSWORD,
                        "totp",
                        asha.totp().codeAt(clock.instant()))));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/me");
        var cookie = cookie(signedIn, "__Host-session");
        var me = send(to("/me").header("Cookie", cookie));
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("Asha Patel", "This one");
        assertThat(send(form("/sign-out", cookie, Map.of("_csrf", "forged"))).statusCode())
                .isEqualTo(403);
        assertThat(send(form("/sign-out", cookie, Map.of("_csrf", csrf(me)))).statusCode())
                .isEqualTo(303);
        assertThat(send(to("/me").header("Cookie", cookie)).headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Fme");
    }

    @Test
    void the_sign_in_form_must_come_from_our_page() throws Exception {
        var fields = Map.of("_csrf", "x", "username", asha.username(), "password", PASSWORD, "totp", "1");
        var refused = send(form("/sign-in", "", fields));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You are not allowed to do this").doesNotContain("Tomcat");
        assertThat(send(form("/sign-in", "__Host-csrf=" + SecretToken.random().text(), fields))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobody_is_led_to_another_site_after_signing_in() throws Exception {
        for (var next : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/a?b=//c"}) {
            assertThat(send(to("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)))
                            .body())
                    .contains("name=\"next\" value=\"/\"");
        }
    }

    @Test
    void a_new_person_sets_up_their_account_by_the_link() throws Exception {
        var path = "/invitation/" + invite("Cai Jones", "cai.jones");
        var page = send(to(path));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("cai.jones@" + handle, "<svg", "Cai Jones");
        var secret = done(acceptInvitation.open(path.substring(12), request())).totp();
        assertThat(page.body()).contains(secret.text());
        var accepted = send(form(
                path,
                cookie(page, "__Host-csrf"),
                Map.of(
                        "_csrf",
                        csrf(page),
                        "password",
                        PASSWORD,
                        "statement",
                        "true",
                        "again",
                        PASSWORD,
                        "totp",
                        secret.codeAt(clock.instant()))));
        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(cookie(accepted, "__Host-session")).isNotEmpty();
        assertThat(send(to(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_pages_of_people_are_shown_and_invite() throws Exception {
        var cookie = cookie(send(signInRequest()), "__Host-session");
        var page = send(to("/people").header("Cookie", cookie));
        assertThat(page.body()).contains("Asha Patel", "In use");
        var refused = send(
                form("/people", cookie, Map.of("_csrf", csrf(page), "name", "Main Dispensary", "username", "x.y")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("An account belongs to one person");
        var invited = send(
                form("/people", cookie, Map.of("_csrf", csrf(page), "name", "Cai Jones", "username", "cai.jones")));
        assertThat(invited.statusCode()).isEqualTo(201);
        assertThat(invited.body()).contains("/invitation/");
        var one = send(to("/people/" + asha.actor().id()).header("Cookie", cookie));
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(send(to("/people/" + UUID.randomUUID()).header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_repeated_write_has_one_effect_and_another_body_is_refused() throws Exception {
        var created = send(signInRequest());
        var cookie = cookie(created, "__Host-session");
        var csrf = JSON.readTree(created.body()).get("csrfToken").stringValue();
        var cai = "{\"name\":\"Cai Jones\",\"username\":\"cai.jones\"}";
        var first = send(people(cookie, csrf, cai));
        var second = send(people(cookie, csrf, cai));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        var other = send(people(cookie, csrf, cai.replace("Cai", "Dai")));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency-key-reused");
        assertThat(send(people(cookie, csrf, "{\"name\":\"" + "x".repeat(1_100_000) + "\"}"))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() throws Exception {
        for (var path : new String[] {"/sign-in", "/me", "/nowhere", "/api/v1/session", "/x;y"}) {
            var headers = send(to(path)).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
            assertThat(headers.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000; includeSubDomains");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
    }

    @Test
    void a_request_keeps_the_identifier_it_came_with() throws Exception {
        var id = UUID.randomUUID().toString();
        assertThat(send(to("/sign-in").header("X-Request-ID", id)).headers().firstValue("X-Request-ID"))
                .hasValue(id);
        assertThat(send(to("/sign-in").header("X-Request-ID", "not one"))
                        .headers()
                        .firstValue("X-Request-ID"))
                .get()
                .isNotEqualTo("not one");
    }

    private HttpRequest.Builder signInRequest() {
        return json(JSON.writeValueAsString(Map.of(
                "username", asha.username(),
                "password", PASSWORD,
                "totp", asha.totp().codeAt(clock.instant()))));
    }

    private HttpRequest.Builder people(String cookie, String csrf, String body) {
        return to("/api/v1/people")
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .header("Idempotency-Key", "key-1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder json(String body) {
        return to("/api/v1/session").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder form(String path, String cookie, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = to(path).header("Content-Type", "application/x-www-form-urlencoded");
        return (cookie.isEmpty() ? request : request.header("Cookie", cookie)).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String csrf(HttpResponse<String> page) {
        var found = CSRF_FIELD.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String cookie(HttpResponse<?> response, String name) {
        return setCookie(response, name).split(";", 2)[0];
    }

    private static String setCookie(HttpResponse<?> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }
}
