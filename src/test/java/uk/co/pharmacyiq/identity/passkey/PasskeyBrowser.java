package uk.co.pharmacyiq.identity.passkey;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.kernel.SecretToken;

/** A browser with a jar for its cookies, and the script of the sign-in page in it. */
final class PasskeyBrowser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestCaller server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    PasskeyBrowser(int port) {
        this.server = TestCaller.anonymous(port);
    }

    /** Puts a session into it. */
    PasskeyBrowser signedIn(SecretToken session) {
        cookies.put("__Host-session", session.text());
        csrf = session.proofOf("csrf");
        return this;
    }

    boolean hasSession() {
        return cookies.containsKey("__Host-session");
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Another browser that stole the cookie of this one's ceremony, or lost it. */
    void cookie(String name, String value) {
        cookies.put(name, value);
    }

    HttpResponse<String> post(String path, String json) {
        var request = server.request(path).header("Content-Type", "application/json");
        var response = server.send(dress(request).POST(BodyPublishers.ofString(json)));
        keep(response);
        return response;
    }

    HttpResponse<String> get(String path) {
        return server.send(dress(server.request(path)).GET());
    }

    HttpResponse<String> delete(String path) {
        return server.send(dress(server.request(path)).DELETE());
    }

    /** What the browser is asked to sign in. */
    String askedToSignIn(String username) {
        return post(
                        "/api/v1/session/passkey/options",
                        username.isEmpty() ? "{}" : "{\"username\":\"" + username + "\"}")
                .body();
    }

    HttpResponse<String> answer(String username, String credential) {
        return post(
                "/api/v1/session/passkey",
                "{\"username\":%s,\"credential\":%s}".formatted(JSON.writeValueAsString(username), credential));
    }

    HttpResponse<String> signIn(SoftAuthenticator device) {
        return answer("", device.get(askedToSignIn("")));
    }

    HttpResponse<String> add(SoftAuthenticator device, String name) {
        var asked = post("/api/v1/me/passkeys/options", "{}");
        return asked.statusCode() == 200 ? keep(device.create(asked.body()), name) : asked;
    }

    HttpResponse<String> keep(String credential, String name) {
        return post(
                "/api/v1/me/passkeys",
                "{\"name\":%s,\"credential\":%s}".formatted(JSON.writeValueAsString(name), credential));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String problem(HttpResponse<String> response) {
        return json(response).get("code").stringValue();
    }

    private java.net.http.HttpRequest.Builder dress(java.net.http.HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return csrf.isEmpty() ? request : request.header("X-CSRF-Token", csrf);
    }

    private void keep(HttpResponse<String> response) {
        for (var header : response.headers().allValues("Set-Cookie")) {
            var pair = header.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
            if (pair[0].equals("__Host-session") && !pair[1].isEmpty()) {
                csrf = SecretToken.parse(pair[1]).orElseThrow().proofOf("csrf");
            }
        }
    }
}
