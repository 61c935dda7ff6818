package uk.co.pharmacyiq.patients.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactField;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.web.Chooser.Choosing;
import uk.co.pharmacyiq.patients.web.CodeList.Coded;
import uk.co.pharmacyiq.site.Fields;

/** Reads what was typed of one fact. What is chosen from a list is looked up before the fact is read. */
@Component
class FactInput {

    /** The box in which one types to choose. */
    static final String BOX = "find";

    /** What was picked of what the box found. */
    static final String PICKED = "picked";

    private static final Set<FactKind> ASKED_TODAY = Set.of(FactKind.NO_KNOWN_ALLERGIES, FactKind.CONSENT);

    private final FindMedicines findMedicines;

    FactInput(FindMedicines findMedicines) {
        this.findMedicines = findMedicines;
    }

    /** An empty form; a link may name what it is about, and what is asked today was asked today. */
    static TypedFact begin(FactKind kind, LocalDate today, Fields link) {
        var values = new LinkedHashMap<String, String>();
        for (var field : kind.fields()) {
            values.put(field.name(), first(kind, field, today, link));
        }
        return typed(kind, values);
    }

    private static String first(FactKind kind, FactField field, LocalDate today, Fields link) {
        return switch (field.form()) {
            case ID -> link.shown(field.name());
            case PAST_DATE -> ASKED_TODAY.contains(kind) ? today.toString() : "";
            default -> "";
        };
    }

    /** A form that begins with what stands on the record. */
    static TypedFact begin(Entry entry) {
        var values = new LinkedHashMap<String, String>();
        for (var field : entry.kind().fields()) {
            values.put(field.name(), entry.fact().get(field.name()).orElse(""));
        }
        return typed(entry.kind(), values);
    }

    private static TypedFact typed(FactKind kind, Map<String, String> values) {
        return new TypedFact(kind, values, Chooser.of(kind).map(chooser -> choosing(chooser, values, "", List.of())));
    }

    TypedFact read(Here here, FactKind kind, Fields form) {
        var values = new LinkedHashMap<String, String>();
        kind.fields().forEach(field -> values.put(field.name(), form.shown(field.name())));
        return new TypedFact(kind, values, Chooser.of(kind).map(chooser -> choose(here, chooser, values, form)));
    }

    private Choosing choose(Here here, Chooser chooser, Map<String, String> values, Fields form) {
        var typed = form.shown(BOX).strip();
        var picked = Coded.parse(form.shown(PICKED))
                .or(() -> typed.isEmpty() ? Optional.empty() : chooser.list().named(typed));
        picked.ifPresent(each -> put(values, chooser, each));
        if (picked.isPresent() || typed.isEmpty()) {
            return choosing(chooser, values, "", List.of());
        }
        put(values, chooser, new Coded("", ""));
        return choosing(chooser, values, typed, found(here, chooser, typed));
    }

    private static void put(Map<String, String> values, Chooser chooser, Coded coded) {
        values.put(chooser.code(), coded.code());
        values.put(chooser.words(), coded.term());
    }

    private static Choosing choosing(Chooser chooser, Map<String, String> values, String typed, List<Coded> found) {
        var words = values.getOrDefault(chooser.words(), "");
        var chosen = words.isBlank()
                ? Optional.<Coded>empty()
                : Optional.of(new Coded(values.getOrDefault(chooser.code(), ""), words));
        return new Choosing(chooser, typed, chosen, found);
    }

    /** What is like the words typed: of the short list first, then the medicines of the catalogue, each product once. */
    private List<Coded> found(Here here, Chooser chooser, String typed) {
        return Stream.concat(
                        chooser.list().like(typed).stream(),
                        chooser.medicines() ? products(here, typed) : Stream.<Coded>empty())
                .distinct()
                .limit(25)
                .toList();
    }

    private Stream<Coded> products(Here here, String typed) {
        if (typed.length() > 100 || !here.rights().holdsAnywhere(FindMedicines.PERMISSION)) {
            return Stream.empty();
        }
        return findMedicines.find(here.looking(), FindMedicines.Request.of(typed))
                        instanceof Done<FindMedicines.Found>(var page)
                ? page.packs().stream()
                        .map(each -> new Coded(
                                each.pack().vmpCode().value(), each.pack().vmpName()))
                : Stream.empty();
    }
}
