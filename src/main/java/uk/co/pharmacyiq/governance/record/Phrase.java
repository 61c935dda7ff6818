package uk.co.pharmacyiq.governance.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Part of a sentence with places for details: {@code issued {items|stock}[, from {from}]}. What stands in brackets is left
 * out where a detail in it is missing.
 */
final class Phrase {

    private sealed interface Part {

        record Words(String text) implements Part {}

        record Place(Slot slot) implements Part {}

        record Perhaps(Phrase phrase) implements Part {}
    }

    /**
     * A place for a detail.
     *
     * @param name the detail's
     * @param as how its value is written: {@code words}, {@code day}, {@code person} ...; empty as it is
     * @param otherwise what stands there where the detail is missing; empty where nothing can
     */
    record Slot(String name, String as, String otherwise) {}

    /** What stands in the place of a detail that is missing and cannot be left out. */
    static final String UNKNOWN = "something no longer known";

    private final List<Part> parts;

    private Phrase(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static Phrase parse(String text) {
        var reader = new Reader(text);
        var phrase = reader.phrase();
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("a bracket too many: " + text);
        }
        return phrase;
    }

    /** The phrase with its details; a detail that is missing and cannot be left out is called unknown. */
    String say(Function<Slot, Optional<String>> details) {
        var said = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Part.Words(var text) -> said.append(text);
                case Part.Place(var slot) ->
                    said.append(details.apply(slot).orElse(slot.otherwise().isEmpty() ? UNKNOWN : slot.otherwise()));
                case Part.Perhaps(var phrase) -> {
                    if (phrase.has(details)) {
                        said.append(phrase.say(details));
                    }
                }
            }
        }
        return said.toString();
    }

    /** Names of the details it has a place for. */
    Set<String> names() {
        var names = new TreeSet<String>();
        for (var part : parts) {
            switch (part) {
                case Part.Words _ -> {}
                case Part.Place(var slot) -> names.add(slot.name());
                case Part.Perhaps(var phrase) -> names.addAll(phrase.names());
            }
        }
        return names;
    }

    private boolean has(Function<Slot, Optional<String>> details) {
        return parts.stream()
                .allMatch(part -> !(part instanceof Part.Place(var slot))
                        || !slot.otherwise().isEmpty()
                        || details.apply(slot).isPresent());
    }

    /** Reads a phrase from left to right. */
    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Phrase phrase() {
            var parts = new ArrayList<Part>();
            while (at < text.length() && text.charAt(at) != ']') {
                switch (text.charAt(at)) {
                    case '[' -> {
                        at++;
                        parts.add(new Part.Perhaps(phrase()));
                        at = after(']');
                    }
                    case '{' -> parts.add(new Part.Place(slot()));
                    default -> parts.add(new Part.Words(words()));
                }
            }
            return new Phrase(parts);
        }

        private String words() {
            int start = at;
            while (at < text.length() && "[]{".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private Slot slot() {
            int end = text.indexOf('}', at);
            var inside = text.substring(at + 1, end).split("\\|", 2);
            var name = inside[0].split(":", 2);
            at = end + 1;
            return new Slot(name[0], name.length == 2 ? name[1] : "", inside.length == 2 ? inside[1] : "");
        }

        private int after(char expected) {
            if (at >= text.length() || text.charAt(at) != expected) {
                throw new IllegalArgumentException("a bracket is not closed: " + text);
            }
            return at + 1;
        }
    }
}
