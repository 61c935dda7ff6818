package uk.co.pharmacyiq.identity.federation;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.kernel.SecretToken;

/** A browser at our server, with a jar for its cookies, that remembers the token of the last form it saw. */
final class CardBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]+)\"");

    private final TestCaller server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    CardBrowser(int port) {
        this.server = TestCaller.anonymous(port);
    }

    /** The browser of somebody who is signed in already. */
    static CardBrowser of(int port, TestCaller caller) {
        var browser = new CardBrowser(port);
        var pair = caller.cookie().split("=", 2);
        browser.cookies.put(pair[0], pair[1]);
        browser.csrf = caller.csrf();
        return browser;
    }

    /** Another browser with the same cookies at this moment. */
    CardBrowser copy(int port) {
        var copy = new CardBrowser(port);
        copy.cookies.putAll(cookies);
        copy.csrf = csrf;
        return copy;
    }

    boolean isSignedIn() {
        return cookies.containsKey("__Host-session");
    }

    void forget(String cookie) {
        cookies.remove(cookie);
    }

    HttpResponse<String> get(String path) {
        return keep(server.send(dress(path).GET()));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var all = new LinkedHashMap<>(form);
        all.put("_csrf", csrf);
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return keep(server.send(dress(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    /** Where a page leads on to by itself. */
    static URI onward(HttpResponse<String> page) {
        return URI.create(page.headers().firstValue("Refresh").orElseThrow().replace("0;url=", ""));
    }

    /** What a provider sends a browser back with: the provider's site leads here, so strict cookies stay behind. */
    HttpResponse<String> comeBack(URI back) {
        var strict = new LinkedHashMap<>(cookies);
        cookies.keySet().removeIf(name -> !name.equals("__Host-federation"));
        try {
            return server.send(
                    dress(back.getRawPath() + "?" + back.getRawQuery()).GET());
        } finally {
            cookies.clear();
            cookies.putAll(strict);
        }
    }

    /** The same, and what it set is kept. */
    HttpResponse<String> arrive(URI back) {
        return keep(comeBack(back));
    }

    static String state(HttpResponse<String> page) {
        var found = STATE.matcher(page.body());
        return found.find() ? found.group(1) : "";
    }

    private HttpRequest.Builder dress(String path) {
        var request = server.request(path);
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
            if (pair[0].equals("__Host-session") && !pair[1].isEmpty()) {
                csrf = SecretToken.parse(pair[1]).orElseThrow().proofOf("csrf");
            }
        }
        var found = TOKEN.matcher(response.body());
        if (found.find()) {
            csrf = found.group(1);
        }
        return response;
    }
}
