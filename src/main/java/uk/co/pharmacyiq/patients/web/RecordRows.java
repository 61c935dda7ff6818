package uk.co.pharmacyiq.patients.web;

import java.util.ArrayList;
import java.util.List;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.site.LondonTime;

/** What stands on a record, laid out as people at a counter look for it. What may not be seen is not there. */
final class RecordRows {

    private RecordRows() {}

    /** A part of the page. */
    record Part(String id, String title, List<Group> groups) {

        List<Group> filled() {
            return groups.stream().filter(group -> !group.isEmpty()).toList();
        }

        /** Kinds of which nothing is recorded; that nobody said there is nothing to record is no gap. */
        List<Group> empty() {
            return groups.stream()
                    .filter(group ->
                            group.isEmpty() && (group.mayAdd() || !group.kind().single()))
                    .toList();
        }

        /** Whether anything holds now. */
        boolean holds() {
            return groups.stream().anyMatch(group -> !group.rows().isEmpty());
        }
    }

    /** Everything of one kind. */
    record Group(FactKind kind, List<Row> rows, List<Row> before, boolean mayAdd, boolean mayWrite) {

        boolean isEmpty() {
            return rows.isEmpty() && before.isEmpty();
        }
    }

    /** One entry, with what the patient says against it. */
    record Row(Entry entry, String words, String when, List<String> disagreements, boolean opinion) {}

    private record Layout(String id, String title, List<FactKind> kinds) {}

    private static final List<Layout> LAYOUT = List.of(
            new Layout(
                    "clinical",
                    "Clinical",
                    List.of(
                            FactKind.ALLERGY,
                            FactKind.NO_KNOWN_ALLERGIES,
                            FactKind.MEDICINE,
                            FactKind.CONDITION,
                            FactKind.NOTE)),
            new Layout(
                    "reach",
                    "Where and how to reach them",
                    List.of(FactKind.ADDRESS, FactKind.CONTACT, FactKind.PROXY)),
            new Layout(
                    "who",
                    "Who they are",
                    List.of(FactKind.NAME, FactKind.PERSONAL, FactKind.NHS_NUMBER, FactKind.FLAG, FactKind.DEATH)),
            new Layout(
                    "supply",
                    "Practice, nomination, exemption",
                    List.of(FactKind.PRACTICE, FactKind.NOMINATION, FactKind.EXEMPTION, FactKind.ERRAND)),
            new Layout("consents", "Consents and objections", List.of(FactKind.CONSENT)));

    static List<Part> parts(PatientRecord record, May may) {
        var parts = new ArrayList<Part>();
        for (var layout : LAYOUT) {
            var groups = layout.kinds().stream()
                    .filter(may::see)
                    .map(kind -> group(record, kind, may))
                    .toList();
            if (!groups.isEmpty()) {
                parts.add(new Part(layout.id(), layout.title(), groups));
            }
        }
        return parts;
    }

    private static Group group(PatientRecord record, FactKind kind, May may) {
        var current = rows(record, kind, Entry.State.CURRENT);
        var full = kind.single() && !current.isEmpty() || kind == FactKind.NO_KNOWN_ALLERGIES && hasAllergies(record);
        return new Group(
                kind, current, rows(record, kind, Entry.State.ENDED), may.write(kind) && !full, may.write(kind));
    }

    private static boolean hasAllergies(PatientRecord record) {
        return !record.of(FactKind.ALLERGY).isEmpty();
    }

    private static List<Row> rows(PatientRecord record, FactKind kind, Entry.State state) {
        return record.entries().stream()
                .filter(entry -> entry.kind() == kind && entry.state() == state)
                .map(entry -> new Row(
                        entry,
                        entry.fact().words(),
                        LondonTime.time(entry.written().recordedAt()),
                        disagreements(record, entry),
                        isOpinion(entry.fact())))
                .toList();
    }

    /** What the patient says against an entry stands beside it, and the entry stays as it was (DP-08). */
    private static List<String> disagreements(PatientRecord record, Entry entry) {
        return record.of(FactKind.DISAGREEMENT).stream()
                .map(Entry::fact)
                .filter(fact ->
                        fact.get("entry").filter(entry.id().toString()::equals).isPresent())
                .map(fact -> fact.shown("text"))
                .toList();
    }

    static boolean isOpinion(Fact fact) {
        return fact.kind() == FactKind.NOTE
                && fact.get("opinion").filter("yes"::equals).isPresent();
    }
}
