package uk.co.pharmacyiq.patients.intake;

import static java.util.Map.entry;
import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.co.pharmacyiq.kernel.Csv;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.record.FactKind;

/** Patients as a table (CSV). The columns are in docs/operating/patients-import.md. */
final class PatientTable {

    /** The columns, each with the field of a fact that it fills. */
    private static final Map<String, Cell> COLUMNS = Map.ofEntries(
            entry("title", new Cell(FactKind.NAME, "title", "name")),
            entry("given", new Cell(FactKind.NAME, "given", "name")),
            entry("family", new Cell(FactKind.NAME, "family", "name")),
            entry("born", new Cell(FactKind.PERSONAL, "born", "personal")),
            entry("sex", new Cell(FactKind.PERSONAL, "sex", "personal")),
            entry("gender", new Cell(FactKind.PERSONAL, "gender", "personal")),
            entry("language", new Cell(FactKind.PERSONAL, "language", "personal")),
            entry("nhs_number", new Cell(FactKind.NHS_NUMBER, "number", "number")),
            entry("line1", new Cell(FactKind.ADDRESS, "line1", "address")),
            entry("line2", new Cell(FactKind.ADDRESS, "line2", "address")),
            entry("town", new Cell(FactKind.ADDRESS, "town", "address")),
            entry("postcode", new Cell(FactKind.ADDRESS, "postcode", "address")),
            entry("mobile", new Cell(FactKind.CONTACT, "value", "mobile")),
            entry("phone", new Cell(FactKind.CONTACT, "value", "phone")),
            entry("email", new Cell(FactKind.CONTACT, "value", "email")),
            entry("practice", new Cell(FactKind.PRACTICE, "name", "practice")),
            entry("practice_ods", new Cell(FactKind.PRACTICE, "ods", "practice")),
            entry("nominated_ods", new Cell(FactKind.NOMINATION, "ods", "nomination")),
            entry("died", new Cell(FactKind.DEATH, "on", "death")));

    /** What a table cannot say of a fact and the record needs. */
    private static final Map<String, Map<String, String>> TAKEN_FOR_GRANTED = Map.of(
            "name", Map.of("use", "usual"),
            "number", Map.of("status", "stated"),
            "address", Map.of("use", "home"),
            "mobile", Map.of("way", "mobile"),
            "phone", Map.of("way", "phone"),
            "email", Map.of("way", "email"),
            "death", Map.of("source", "Taken from another system"));

    private static final String REFERENCE = "reference";
    private static final String ALLERGIES = "allergies";

    private static final Set<String> OTHERS = Set.of(REFERENCE, ALLERGIES);

    /** Which fact a column is part of; columns of one group make one fact. */
    private record Cell(FactKind kind, String field, String group) {}

    private PatientTable() {}

    /** Every row, or why the table is none. */
    static Outcome<List<Incoming>> read(String text, int firstLine) {
        var rows = Csv.rows(text);
        if (rows.isEmpty()) {
            return refused(IntakeRefusal.EMPTY);
        }
        var header = rows.getFirst().cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var unknown = new TreeSet<>(header);
        unknown.removeAll(COLUMNS.keySet());
        unknown.removeAll(OTHERS);
        if (!unknown.isEmpty()
                || !header.contains("family")
                || Set.copyOf(header).size() < header.size()) {
            return refused(IntakeRefusal.HEADER);
        }
        return done(rows.stream()
                .skip(1)
                .filter(row -> row.cells().size() > 1 || !row.cells().getFirst().isBlank())
                .map(row -> row(header, row, firstLine))
                .toList());
    }

    private static Incoming row(List<String> header, Csv.Row row, int firstLine) {
        int line = row.line() + firstLine - 1;
        if (row.cells().size() != header.size()) {
            return new Incoming.Faulty(
                    line,
                    List.of(new Incoming.Wrong(
                            "",
                            "This row has " + row.cells().size() + " cells, the heading " + header.size()
                                    + ". Put text that holds a comma in quotes.")));
        }
        var cells = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.cells().get(i).strip());
        }
        var facts = new FactsOfRow(line);
        new TreeSet<>(COLUMNS.values().stream().map(Cell::group).toList()).forEach(group -> add(facts, group, cells));
        allergies(facts, cells.getOrDefault(ALLERGIES, ""));
        return facts.finish(cells.getOrDefault(REFERENCE, ""), "family");
    }

    private static void add(FactsOfRow facts, String group, Map<String, String> cells) {
        var values = new LinkedHashMap<>(TAKEN_FOR_GRANTED.getOrDefault(group, Map.of()));
        var columns = new LinkedHashMap<String, String>();
        var kinds = new ArrayList<FactKind>();
        COLUMNS.forEach((column, cell) -> {
            if (cell.group().equals(group)) {
                kinds.add(cell.kind());
                columns.put(cell.field(), column);
                values.put(cell.field(), cells.getOrDefault(column, ""));
            }
        });
        if (group.equals("personal") && values.getOrDefault("sex", "").isBlank()) {
            values.put("sex", "unknown");
            columns.remove("sex");
        }
        if (group.equals("practice") && values.getOrDefault("name", "").isBlank()) {
            values.put("name", values.getOrDefault("ods", ""));
        }
        facts.add(kinds.getFirst(), values, columns);
    }

    /** Substances with a bar between them; how grave each is, somebody must ask. */
    private static void allergies(FactsOfRow facts, String text) {
        for (var substance : text.split("\\|", -1)) {
            facts.add(
                    FactKind.ALLERGY,
                    Map.of("substance", substance, "type", "allergy", "severity", "unknown", "certainty", "suspected"),
                    Map.of("substance", ALLERGIES));
        }
    }
}
