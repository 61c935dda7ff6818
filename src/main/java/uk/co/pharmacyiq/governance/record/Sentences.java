package uk.co.pharmacyiq.governance.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each action is called in words, as the module that owns it says. */
@Component
class Sentences {

    /** Every module that names actions; each has its own file. */
    static final List<String> MODULES = List.of(
            "audit",
            "work",
            "tenancy",
            "identity",
            "access",
            "launcher",
            "medicines",
            "controlled",
            "responsible",
            "inventory",
            "patients",
            "governance");

    private final Map<String, Phrase> phrases = new TreeMap<>();

    Sentences() {
        for (var module : MODULES) {
            read(module).forEach((name, phrase) -> {
                if (phrases.put((String) name, Phrase.parse((String) phrase)) != null) {
                    throw new IllegalStateException("two modules say what " + name + " means");
                }
            });
        }
    }

    private static Properties read(String module) {
        var file = "/" + module + "/sentences.properties";
        try (var stream = Sentences.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            var read = new Properties();
            read.load(new InputStreamReader(stream, UTF_8));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What somebody did: {@code issued {items|stock}}. */
    Phrase done(String action) {
        return phrase(action, "did what is called “");
    }

    /** What somebody tried to do: {@code issue {subject|stock}}. */
    Phrase toDo(String action) {
        return phrase(action + ".to", "do what is called “");
    }

    /** The names of all actions that have a sentence. */
    Set<String> actions() {
        return phrases.keySet().stream().filter(name -> !name.endsWith(".to")).collect(Collectors.toUnmodifiableSet());
    }

    /** What an action is called in a list to choose from: {@code Issue stock}. */
    String title(String action) {
        var words = toDo(action).say(_ -> Optional.empty()).replace(Phrase.UNKNOWN, "something");
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private Phrase phrase(String name, String unknown) {
        var known = phrases.get(name);
        return known == null
                ? Phrase.parse(
                        unknown + name.replace(".to", "").replace('_', ' ').toLowerCase(Locale.UK) + "”")
                : known;
    }
}
