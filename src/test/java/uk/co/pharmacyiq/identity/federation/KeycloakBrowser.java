package uk.co.pharmacyiq.identity.federation;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does at Keycloak: it follows where it is led, and somebody types into the form it is shown. */
final class KeycloakBrowser {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Signs in there; answers where Keycloak sends the browser back to. */
    URI signIn(URI question, String username, String password) {
        var page = get(question);
        if (page.statusCode() == 302) {
            return back(page);
        }
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form: " + page.statusCode() + " " + page.body());
        }
        var sent = keep(Keycloak.send(dress(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        Keycloak.encoded(Map.of("username", username, "password", password, "credentialId", ""))))));
        if (sent.statusCode() != 302) {
            throw new AssertionError("not let in: " + sent.statusCode() + " " + sent.body());
        }
        return back(sent);
    }

    private static URI back(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> get(URI place) {
        return keep(Keycloak.send(dress(place).GET()));
    }

    private HttpRequest.Builder dress(URI place) {
        var request = HttpRequest.newBuilder(place);
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> keep(HttpResponse<String> response) {
        for (var header : response.headers().allValues("Set-Cookie")) {
            var pair = header.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return response;
    }
}
