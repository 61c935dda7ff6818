package uk.co.pharmacyiq.patients.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.kernel.PatientId;

/**
 * A patient who can be recognised wherever anything of them is shown: every field holds a word or a number that stands
 * nowhere else.
 *
 * @param marks the word of each field, by kind and field: {@code name.family}
 */
public record MarkedPatient(PatientId id, Map<String, String> marks) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String LETTERS = "kvxzjqw";

    /** Words for a patient who is about to be registered. */
    static final class Words {

        private final Map<String, String> marks = new LinkedHashMap<>();

        /** A word of letters that stands nowhere else. */
        String word(String field) {
            return word(field, "Zaq");
        }

        String word(String field, String beginning) {
            var word = new StringBuilder(beginning);
            int rest = NUMBER.incrementAndGet();
            for (int i = 0; i < 5; i++) {
                word.append(LETTERS.charAt(rest % LETTERS.length()));
                rest /= LETTERS.length();
            }
            marks.put(field, word.toString());
            return word.toString();
        }

        String phone(String field) {
            var number = "0777" + "%07d".formatted(7_310_000 + NUMBER.incrementAndGet());
            marks.put(field, number);
            return number;
        }

        String nhsNumber(String field) {
            for (int i = 470_000_000 + NUMBER.incrementAndGet() * 97; ; i++) {
                for (int check = 0; check < 10; check++) {
                    var number = NhsNumber.parse("" + i + check);
                    if (number.isPresent()) {
                        marks.put(field, number.get().value());
                        return number.get().value();
                    }
                }
            }
        }

        MarkedPatient of(PatientId id) {
            return new MarkedPatient(id, Map.copyOf(marks));
        }
    }

    /** The fields of this patient that stand in a text, but for words the asker typed. */
    public Set<String> fieldsIn(String text, String typed) {
        var close = text.replaceAll("(?:[\\s\u00a0-]|&nbsp;|&#160;)+", "");
        return marks.entrySet().stream()
                .filter(mark -> !typed.contains(mark.getValue()))
                .filter(mark -> Character.isDigit(mark.getValue().charAt(0))
                        ? close.contains(mark.getValue())
                        : text.contains(mark.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public String toString() {
        return marks.getOrDefault("name.family", "") + " " + id;
    }
}
