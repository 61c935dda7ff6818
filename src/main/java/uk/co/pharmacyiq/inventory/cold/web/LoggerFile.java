package uk.co.pharmacyiq.inventory.cold.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.cold.Reading;
import uk.co.pharmacyiq.inventory.cold.TakeReadings;

/**
 * Reads the file of a temperature logger: one line for each reading, with its time, the degrees, and the lowest and highest where
 * it tells them. The first line may be a heading; any other that cannot be read stops the whole file.
 */
final class LoggerFile {

    private static final int MOST_LINES = 5_000;

    private LoggerFile() {}

    static Optional<List<TakeReadings.Told>> read(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var told = new ArrayList<TakeReadings.Told>();
        for (int i = 0; i < lines.size(); i++) {
            var read = line(cells(lines.get(i)));
            if (read.isPresent()) {
                told.add(read.get());
            } else if (i > 0) {
                return Optional.empty();
            }
        }
        return told.isEmpty() || told.size() > MOST_LINES ? Optional.empty() : Optional.of(told);
    }

    /** Where semicolons or tabs stand between cells, a comma is a decimal point. */
    private static String[] cells(String line) {
        return line.split(line.contains(";") || line.contains("\t") ? "[;\t]" : ",", -1);
    }

    private static Optional<TakeReadings.Told> line(String[] cells) {
        if (cells.length < 2 || cells.length > 4) {
            return Optional.empty();
        }
        var lowest = cells.length > 2 ? ColdInput.degrees(cells[2].strip()) : Optional.<BigDecimal>empty();
        var highest = cells.length > 3 ? ColdInput.degrees(cells[3].strip()) : Optional.<BigDecimal>empty();
        boolean whole = (cells.length < 3 || cells[2].isBlank() || lowest.isPresent())
                && (cells.length < 4 || cells[3].isBlank() || highest.isPresent())
                && ColdInput.inOrder(lowest, highest);
        return whole
                ? ColdInput.moment(cells[0].strip().replace(' ', 'T'))
                        .flatMap(at -> ColdInput.degrees(cells[1].strip())
                                .map(current ->
                                        new TakeReadings.Told(at, new Reading.Degrees(current, lowest, highest))))
                : Optional.empty();
    }
}
