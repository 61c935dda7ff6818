package uk.co.pharmacyiq.inventory.ordering.suppliers;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.co.pharmacyiq.kernel.Csv;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;

/** Reads a list of prices or of concessions: what can be taken, and of every other row what is wrong with which field. */
record PriceTable(List<Row> rows, List<PriceReport.Wrong> wrong) {

    private static final int MOST_ROWS = 25_000;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);

    /** What a row says; of a concession {@code from} is the first of its month. */
    record Row(int line, DmdCode product, long price, LocalDate from, Availability availability) {

        Row of(DmdCode code) {
            return new Row(line, code, price, from, availability);
        }
    }

    static Outcome<PriceTable> prices(String text) {
        return read(text, Set.of("product", "price", "from"), Set.of("available"), PriceTable::day, "from");
    }

    static Outcome<PriceTable> concessions(String text) {
        return read(text, Set.of("product", "month", "price"), Set.of(), PriceTable::month, "month");
    }

    private static Outcome<PriceTable> read(
            String text,
            Set<String> needed,
            Set<String> others,
            Function<String, Optional<LocalDate>> day,
            String dayField) {
        var rows = Csv.rows(text);
        if (rows.size() < 2) {
            return refused(SupplierRefusal.EMPTY_LIST);
        }
        if (rows.size() > MOST_ROWS + 1) {
            return refused(SupplierRefusal.TOO_LONG);
        }
        var header = rows.getFirst().cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var unknown = new HashSet<>(header);
        unknown.removeAll(needed);
        unknown.removeAll(others);
        if (!unknown.isEmpty()
                || !header.containsAll(needed)
                || Set.copyOf(header).size() < header.size()) {
            return refused(SupplierRefusal.WRONG_HEADING);
        }
        var table = new PriceTable(new ArrayList<>(), new ArrayList<>());
        var seen = new HashSet<List<Object>>();
        rows.stream()
                .skip(1)
                .filter(row -> row.cells().size() > 1 || !row.cells().getFirst().isBlank())
                .forEach(row -> table.take(header, row, day, dayField, seen));
        return done(table);
    }

    private void take(
            List<String> header,
            Csv.Row row,
            Function<String, Optional<LocalDate>> day,
            String dayField,
            Set<List<Object>> seen) {
        if (row.cells().size() != header.size()) {
            wrong(row, "", "This row has " + row.cells().size() + " cells, the heading " + header.size() + ".");
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.cells().get(i).strip());
        }
        var product = DmdCode.parse(cells.getOrDefault("product", ""));
        var price = Pounds.parse(cells.getOrDefault("price", ""));
        var from = day.apply(cells.getOrDefault(dayField, ""));
        var availability = Availability.parse(cells.getOrDefault("available", ""));
        if (product.isEmpty()) {
            wrong(row, "product", "Give the dm+d code of the pack (AMPP), digits only.");
        } else if (price.isEmpty()) {
            wrong(row, "price", "Give the price of one pack in pounds, for example 12.50.");
        } else if (from.isEmpty()) {
            wrong(row, dayField, dayField.equals("month") ? "Give the month as 2026-11." : "Give a day as 2026-11-30.");
        } else if (availability.isEmpty()) {
            wrong(row, "available", "Say yes, short or no, or leave it empty.");
        } else if (!seen.add(List.of(product.get(), from.get()))) {
            wrong(row, "product", "This pack stands in the list twice for the same day. Keep one of the rows.");
        } else {
            rows.add(new Row(row.line(), product.get(), price.get(), from.get(), availability.get()));
        }
    }

    private void wrong(Csv.Row row, String field, String whatToDo) {
        wrong.add(new PriceReport.Wrong(row.line(), field, whatToDo));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text.contains("/") ? LocalDate.parse(text, TYPED) : LocalDate.parse(text))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text).atDay(1))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100);
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }
}
