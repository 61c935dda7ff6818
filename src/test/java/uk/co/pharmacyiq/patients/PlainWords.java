package uk.co.pharmacyiq.patients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactField;
import uk.co.pharmacyiq.patients.record.FactKind;

/** Words, days and numbers that stand nowhere else, one in each field, and where in a schema any of them is readable. */
final class PlainWords {

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";

    private final Map<String, String> words = new LinkedHashMap<>();
    private int next = 500;

    /** The words by the name of where they were written. */
    Map<String, String> words() {
        return words;
    }

    /** A word nobody else has, in a sentence. */
    String sentence(String where) {
        return "It was " + word(where) + " who said so";
    }

    String word(String where) {
        var word = new StringBuilder("Zu");
        for (int rest = next++; rest > 0; rest /= CONSONANTS.length()) {
            word.append(CONSONANTS.charAt(rest % CONSONANTS.length())).append('y');
        }
        words.put(where, word.toString());
        return word.toString();
    }

    /** A fact of every kind, every field filled. */
    List<Fact> facts() {
        return Stream.of(FactKind.values())
                .map(kind -> {
                    var fields = new LinkedHashMap<String, String>();
                    kind.fields().forEach(field -> fields.put(field.name(), value(kind, field)));
                    fields.values().removeIf(String::isEmpty);
                    return TestPharmacy.done(Fact.of(kind, fields));
                })
                .toList();
    }

    private String value(FactKind kind, FactField field) {
        var where = kind.code() + "." + field.name();
        return switch (field.form()) {
            case TEXT -> kind == FactKind.CONTACT ? kept(where, "07700911873") : word(where);
            case LONG_TEXT -> sentence(where);
            case DATE -> kept(where, LocalDate.of(2151, 1, 1).plusDays(next++).toString());
            case PAST_DATE ->
                kept(where, LocalDate.of(1931, 1, 1).plusDays(next++).toString());
            case CHOICE -> field.choices().getFirst().value();
            case YES_NO -> "yes";
            case POSTCODE -> kept(where, "ZE3 9QX");
            case PHONE -> kept(where, "07700911874");
            case EMAIL -> kept(where, word(where) + "@example.com");
            case NHS_NUMBER -> kept(where, TestPatients.nhsNumber().value());
            case ODS -> kept(where, "QZX" + next++);
            case ID -> TimeOrderedId.next().toString();
            case DMD, SNOMED -> "";
        };
    }

    private String kept(String where, String value) {
        words.put(where, value);
        return value;
    }

    /** Where in the tables of a schema a word stands: as text, as bytes, turned round, or without its spaces. */
    List<String> readableIn(String schema) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = TestDatabase.get().administrator().connect()) {
            for (var table : tables(connection, schema)) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        var row = rows.getString(1).toLowerCase(Locale.ROOT);
                        words.forEach((where, word) -> {
                            if (stands(row, word.toLowerCase(Locale.ROOT))) {
                                found.add(where + " in " + table);
                            }
                        });
                    }
                }
            }
        }
        return found;
    }

    private static boolean stands(String row, String word) {
        return Stream.of(
                        word,
                        word.replace(" ", ""),
                        new StringBuilder(word).reverse().toString())
                .anyMatch(form -> row.contains(form)
                        || row.contains(HexFormat.of().formatHex(form.getBytes(UTF_8)))
                        || row.contains(HexFormat.of()
                                .formatHex(form.toUpperCase(Locale.ROOT).getBytes(UTF_8))));
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        var tables = new ArrayList<String>();
        try (var ask = connection.prepareStatement(
                "select table_schema || '.' || table_name from information_schema.tables where table_schema = ?")) {
            ask.setString(1, schema);
            var rows = ask.executeQuery();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
