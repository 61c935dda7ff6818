package uk.co.pharmacyiq.patients.search;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.search.spelling.NameWords;
import uk.co.pharmacyiq.patients.search.spelling.Slip;

/** By which keys something that is said of a patient makes them found. */
final class PatientKeys {

    private static final Map<FactKind, Function<Map<String, String>, Stream<Key>>> MADE_OF = Map.of(
            FactKind.NAME, PatientKeys::names,
            FactKind.PERSONAL, fields -> one(fields, "born").map(born -> Key.of(KeyKind.BORN, born)),
            FactKind.NHS_NUMBER, fields -> one(fields, "number").map(number -> Key.of(KeyKind.NHS_NUMBER, number)),
            FactKind.ADDRESS, fields -> one(fields, "postcode").map(PatientKeys::postcode),
            FactKind.CONTACT, PatientKeys::phone);

    /** What keys come from. */
    static final List<FactKind> KINDS = List.copyOf(MADE_OF.keySet());

    private static final Set<String> FORMER_NAMES = Set.of("previous", "birth");

    private PatientKeys() {}

    /** The keys of one saying; those of a name or an address that is said to be an old one are former. */
    static Set<Key> of(FactKind kind, Map<String, String> fields, LocalDate today) {
        var made = MADE_OF.get(kind);
        if (made == null) {
            return Set.of();
        }
        var keys = made.apply(fields).collect(Collectors.toCollection(LinkedHashSet::new));
        var until = fields.get("until");
        boolean former = FORMER_NAMES.contains(fields.getOrDefault("use", ""))
                || until != null && LocalDate.parse(until).isBefore(today);
        return former ? former(keys) : keys;
    }

    static Set<Key> former(Set<Key> keys) {
        return keys.stream().map(Key::asFormer).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Key> names(Map<String, String> fields) {
        return Stream.concat(
                NameWords.indexed(fields.getOrDefault("given", "")).stream().map(word -> Key.name(word, Key.GIVEN)),
                NameWords.indexed(fields.getOrDefault("family", "")).stream().map(word -> Key.name(word, Key.FAMILY)));
    }

    private static Key postcode(String postcode) {
        return Key.of(KeyKind.POSTCODE, postcode.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    private static Stream<Key> phone(Map<String, String> fields) {
        return one(fields, "value")
                .filter(_ -> !fields.getOrDefault("way", "").equals("email"))
                .map(TypedFigure::phoneDigits)
                .filter(digits -> digits.matches("\\+?[0-9]{4,20}"))
                .flatMap(digits -> phone(digits.replace("+", "")));
    }

    /** Of a number as it is dialled in the country a beginning with its first digit is all of it. */
    private static Stream<Key> phone(String digits) {
        var turned = Slip.turned(digits);
        int longest = TypedFigure.isWholePhone(digits) ? digits.length() - 1 : digits.length();
        return Stream.concat(
                Stream.of(Key.of(KeyKind.PHONE, turned)),
                IntStream.rangeClosed(TypedFigure.SHORTEST_TAIL, Math.min(longest, TypedFigure.LONGEST_TAIL))
                        .mapToObj(length -> Key.of(KeyKind.PHONE_END, turned.substring(0, length))));
    }

    private static Stream<String> one(Map<String, String> fields, String field) {
        return Stream.ofNullable(fields.get(field));
    }
}
