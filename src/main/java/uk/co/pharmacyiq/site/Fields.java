package uk.co.pharmacyiq.site;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.Outcome;

/**
 * Reads what was sent, from a form or from JSON, into values, and collects every field's error on the way. A form field
 * and a JSON member of one name are read by the same code: {@code lines[0].batch} is the batch of the first line.
 */
public final class Fields {

    /** How many lines one request may carry. */
    public static final int MOST_LINES = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> texts;
    private final String prefix;
    private final List<FieldError> errors;

    private Fields(Map<String, String> texts, String prefix, List<FieldError> errors) {
        this.texts = texts;
        this.prefix = prefix;
        this.errors = errors;
    }

    /** The parameters of a form or a query. Of a repeated name the first counts. */
    public static Fields ofForm(HttpServletRequest request) {
        var texts = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> texts.put(name, values[0]));
        return new Fields(texts, "", new ArrayList<>());
    }

    /** A typed JSON body; its strictness has already been seen to. */
    public static Fields ofBody(Object body) {
        var texts = new LinkedHashMap<String, String>();
        JsonTexts.flatten(texts, "", JSON.valueToTree(body));
        return new Fields(texts, "", new ArrayList<>());
    }

    /** A value that was read, or the promise that {@link #finish} will refuse. */
    public static final class Read<T> {

        private final @Nullable T value;

        private Read(@Nullable T value) {
            this.value = value;
        }

        /** The value; to be asked for inside {@link Fields#finish} only. */
        public T value() {
            if (value == null) {
                throw new IllegalStateException("a field that could not be read has no value");
            }
            return value;
        }

        /** The value, or another where it could not be read. */
        public T orElse(T other) {
            return value == null ? other : value;
        }
    }

    /** A field that must be there and readable. */
    public <T> Read<T> need(String name, Function<String, Optional<T>> parse, String whatToDo) {
        var value = Optional.ofNullable(text(name)).flatMap(parse);
        if (value.isEmpty()) {
            refuse(name, whatToDo);
        }
        return new Read<>(value.orElse(null));
    }

    /** A field that may be left empty, but not be wrong. */
    public <T> Read<Optional<T>> optional(String name, Function<String, Optional<T>> parse, String whatToDo) {
        var text = text(name);
        if (text == null) {
            return new Read<>(Optional.empty());
        }
        var value = parse.apply(text);
        if (value.isEmpty()) {
            refuse(name, whatToDo);
        }
        return new Read<>(value);
    }

    /** What was typed, trimmed; null where nothing was. */
    public @Nullable String text(String name) {
        var typed = texts.get(prefix + name);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** What was typed, to be shown again beside its error. */
    public String shown(String name) {
        return texts.getOrDefault(prefix + name, "");
    }

    /** The lines of a list, in order: {@code lines[0]}, {@code lines[1]} ... Gaps are passed over. */
    public List<Fields> each(String list) {
        var lines = new ArrayList<Fields>();
        for (int i = 0; i < MOST_LINES; i++) {
            var line = prefix + list + "[" + i + "].";
            if (texts.keySet().stream().anyMatch(name -> name.startsWith(line))) {
                lines.add(new Fields(texts, line, errors));
            }
        }
        if (texts.keySet().stream().anyMatch(name -> name.startsWith(prefix + list + "[" + MOST_LINES + "]"))) {
            refuse(list, "Send at most " + MOST_LINES + " lines at once; split the rest into another request.");
        }
        return lines;
    }

    /** Marks a field as wrong for a reason that no parser knows. */
    public void refuse(String name, String whatToDo) {
        errors.add(new FieldError(prefix + name, whatToDo));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** The request, if every field could be read; otherwise every error. */
    public <T> Outcome<T> finish(Supplier<T> request) {
        return errors.isEmpty() ? done(request.get()) : refused(new FieldErrors(errors));
    }
}
