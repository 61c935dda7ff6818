package uk.co.pharmacyiq.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.work.Request;

/**
 * The wish that a repeated request has no second effect: a program's {@code Idempotency-Key}, a form's {@code _once}. With
 * it goes a digest of what was sent, so that another request under the same key is noticed.
 */
final class OnceKey {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Set<String> NOT_CONTENT = Set.of("_csrf", "_once");

    private OnceKey() {}

    static Optional<Request.Once> of(HttpServletRequest request, Optional<KeptBody> body) {
        var sha = sha256();
        part(sha, request.getMethod());
        part(sha, request.getRequestURI());
        if (body.isPresent()) {
            part(sha, Optional.ofNullable(request.getQueryString()).orElse(""));
            sha.update(body.get().bytes());
            return once(request.getHeader("Idempotency-Key"), sha);
        }
        try {
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                if (!NOT_CONTENT.contains(name)) {
                    part(sha, name);
                    part(sha, Integer.toString(values.length));
                    for (var value : values) {
                        part(sha, value);
                    }
                }
            });
            return once(request.getParameter("_once"), sha);
        } catch (IllegalStateException unreadable) {
            throw BadArrival.unreadable();
        }
    }

    private static Optional<Request.Once> once(@Nullable String key, MessageDigest sha) {
        if (key == null || key.isEmpty()) {
            return Optional.empty();
        }
        if (!FORM.matcher(key).matches()) {
            throw BadArrival.key();
        }
        return Optional.of(new Request.Once(key, HexFormat.of().formatHex(sha.digest())));
    }

    /** Each part with its length before it, so that no two lists of parts give the same bytes. */
    private static void part(MessageDigest sha, String text) {
        var bytes = text.getBytes(UTF_8);
        sha.update((bytes.length + ":").getBytes(UTF_8));
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
