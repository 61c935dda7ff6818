package uk.co.pharmacyiq.patients.search.spelling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which given names go together: who is called Bill may be written down as William. */
public final class Nicknames {

    private static final String LIST = "/patients/nicknames.csv";

    private static final Map<String, Set<String>> TOGETHER = read();

    private Nicknames() {}

    /** Other forms of a given name; empty for most. */
    public static Set<String> of(String word) {
        return TOGETHER.getOrDefault(word, Set.of());
    }

    private static Map<String, Set<String>> read() {
        var together = new HashMap<String, Set<String>>();
        try (var list = Nicknames.class.getResourceAsStream(LIST);
                var lines = new BufferedReader(new InputStreamReader(java.util.Objects.requireNonNull(list), UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var names = Arrays.asList(line.split(","));
                names.forEach(name -> names.stream()
                        .filter(other -> !other.equals(name))
                        .forEach(other -> together.computeIfAbsent(name, _ -> new LinkedHashSet<>())
                                .add(other)));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(together);
    }
}
