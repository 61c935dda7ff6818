package uk.co.pharmacyiq.patients.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.search.spelling.Nicknames;
import uk.co.pharmacyiq.patients.search.spelling.Slip;
import uk.co.pharmacyiq.patients.search.spelling.Sounds;

/** Says by which former name, address or number somebody was found, where what holds today does not fit what was typed. */
final class FormerFinds {

    private static final Map<FactKind, String> OTHERS = Map.of(
            FactKind.ADDRESS, "address",
            FactKind.CONTACT, "telephone number",
            FactKind.NHS_NUMBER, "NHS number",
            FactKind.PERSONAL, "date of birth");

    private final PatientRecord record;
    private final LocalDate today;

    FormerFinds(PatientRecord record, LocalDate today) {
        this.record = record;
        this.today = today;
    }

    /** Notes for whoever chooses; the history is asked for only where what holds does not explain the find. */
    List<String> notes(List<Part> parts, Supplier<List<Entry>> history) {
        var now = current();
        var unexplained = parts.stream()
                .filter(part -> now.stream().noneMatch(key -> fits(part, key)))
                .toList();
        if (unexplained.isEmpty()) {
            return List.of();
        }
        var once = history.get();
        var notes = new LinkedHashSet<String>();
        unexplained.forEach(part -> once.stream()
                .map(Entry::fact)
                .filter(fact -> keys(fact).stream().anyMatch(key -> fits(part, key)))
                .findFirst()
                .map(FormerFinds::note)
                .ifPresent(notes::add));
        return new ArrayList<>(notes);
    }

    private Set<Key> current() {
        var keys = new LinkedHashSet<Key>();
        PatientKeys.KINDS.forEach(kind -> record.of(kind).forEach(entry -> keys.addAll(keys(entry.fact()))));
        keys.removeIf(Key::former);
        return keys;
    }

    private Set<Key> keys(Fact fact) {
        return PatientKeys.of(fact.kind(), fact.fields(), today);
    }

    private static boolean fits(Part part, Key key) {
        return switch (part) {
            case Part.Word word -> key.is(KeyKind.NAME) && alike(word.word(), key.value());
            case Part.Figure figure -> figure.fits(key);
        };
    }

    private static boolean alike(String typed, String word) {
        return word.startsWith(typed)
                || Slip.apart(typed, word)
                || Nicknames.of(typed).contains(word)
                || Sounds.of(typed).stream().anyMatch(Sounds.of(word)::contains);
    }

    private static String note(Fact fact) {
        var name = (fact.get("given").orElse("") + " " + fact.get("family").orElse("")).strip();
        return fact.kind() == FactKind.NAME
                ? "Formerly " + name
                : ("Former " + OTHERS.getOrDefault(fact.kind(), "entry") + " "
                                + fact.get("postcode").orElse(""))
                        .strip();
    }
}
