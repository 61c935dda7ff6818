package uk.co.pharmacyiq.patients.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A short list of what is chosen most often, each with its code, so that nobody needs to type it out. */
record CodeList(List<Coded> all) {

    /** Most of what is like what was typed that is offered. */
    private static final int MOST = 12;

    static final CodeList CONDITIONS = read("/patients/conditions.csv");
    static final CodeList SUBSTANCES = read("/patients/substances.csv");
    static final CodeList NONE = new CodeList(List.of());

    /** A code and what it says. */
    record Coded(String code, String term) {

        /** As one value of a form: the code, a space, the words. */
        String value() {
            return code + " " + term;
        }

        static Optional<Coded> parse(String value) {
            int space = value.indexOf(' ');
            return space < 1 || !value.substring(0, space).matches("[0-9]{5,18}")
                    ? Optional.empty()
                    : Optional.of(new Coded(
                            value.substring(0, space),
                            value.substring(space + 1).strip()));
        }
    }

    /** The one that is called exactly so, by its words or by its code. */
    Optional<Coded> named(String typed) {
        return all.stream()
                .filter(each -> each.term().equalsIgnoreCase(typed.strip())
                        || each.code().equals(typed.strip()))
                .findFirst();
    }

    /** Those in which a word begins with what was typed. */
    List<Coded> like(String typed) {
        var begins = typed.strip().toLowerCase(Locale.UK);
        return all.stream()
                .filter(each -> Stream.of(each.term().toLowerCase(Locale.UK).split("[^a-z0-9']+"))
                                .anyMatch(word -> word.startsWith(begins))
                        || each.term().toLowerCase(Locale.UK).startsWith(begins))
                .limit(MOST)
                .toList();
    }

    private static CodeList read(String resource) {
        try (var in = CodeList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return new CodeList(new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                    .map(line -> line.split(",", 2))
                    .map(parts -> new Coded(parts[0], parts[1]))
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
