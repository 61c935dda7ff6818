package uk.co.pharmacyiq.tenancy.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.tenancy.processor.ProcessorList.Processor;

/** The versions of the list that are shipped, the oldest first. */
@Component
class ProcessorLists {

    private static final String HOME = "/tenancy/processor/";

    private final List<ProcessorList> shipped;

    ProcessorLists() {
        this.shipped = lines("versions.csv").stream()
                .map(cells -> new ProcessorList(
                        cells.getFirst(),
                        LocalDate.parse(cells.get(1)),
                        lines(cells.getFirst() + ".csv").stream()
                                .map(each -> new Processor(each.getFirst(), each.get(1), each.get(2), each.get(3)))
                                .toList()))
                .toList();
    }

    List<ProcessorList> all() {
        return shipped;
    }

    ProcessorList newest() {
        return shipped.getLast();
    }

    private static List<List<String>> lines(String name) {
        try (var file = ProcessorLists.class.getResourceAsStream(HOME + name)) {
            if (file == null) {
                throw new IllegalStateException(HOME + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
