package uk.co.pharmacyiq.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form by which somebody shows again that it is them. It carries everything they typed but secrets, and sends it once more to where
 * it was going, so that nothing is typed twice.
 *
 * @param action where the form goes
 * @param typed what was sent before
 * @param refused why the proof before was not taken
 */
public record ProofPage(String action, List<Field> typed, Optional<String> refused) {

    private static final Set<String> NOT_REPEATED =
            Set.of("_csrf", "_proof", "password", "again", "current", "totp", "pin");

    /** One value of the form that is carried on. */
    public record Field(String name, String value) {}

    /** In the place of an answer to what was just asked. */
    static ProofPage instead(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            var query = Optional.ofNullable(request.getQueryString())
                    .map(text -> "?" + text)
                    .orElse("");
            return before(request, request.getRequestURI() + query);
        }
        var typed = request.getParameterMap().entrySet().stream()
                .filter(entry -> !NOT_REPEATED.contains(entry.getKey()))
                .flatMap(ProofPage::fields)
                .toList();
        return new ProofPage(request.getRequestURI(), typed, RequestNotes.proofRefused(request));
    }

    /** On the way to a page. */
    static ProofPage before(HttpServletRequest request, String next) {
        return new ProofPage("/me/proof", List.of(new Field("next", next)), RequestNotes.proofRefused(request));
    }

    private static Stream<Field> fields(Map.Entry<String, String[]> entry) {
        return Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value));
    }

    /** What is wrong with the code, or null. */
    public @Nullable String error() {
        return refused.orElse(null);
    }

    /** The same for the summary on top. */
    public List<FieldError> errors() {
        return refused.map(advice -> List.of(new FieldError("_proof", advice))).orElse(List.of());
    }
}
