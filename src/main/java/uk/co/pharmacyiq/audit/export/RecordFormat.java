package uk.co.pharmacyiq.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

/** A form in which the record leaves the house. It is written as it is read; nothing is gathered in memory. */
public interface RecordFormat {

    /** What the file is called, for example {@code events.jsonl}. */
    String fileName();

    String mediaType();

    /** Begins a file. */
    EventWriter open(OutputStream out) throws IOException;

    /**
     * Writes a whole file.
     *
     * @param progress told after each event how many are written
     * @return how many events there were
     */
    default long write(Iterator<ExportedEvent> events, OutputStream out, LongConsumer progress) throws IOException {
        long written = 0;
        try (var writer = open(out)) {
            while (events.hasNext()) {
                writer.write(events.next());
                progress.accept(++written);
            }
        }
        return written;
    }

    /** Public leaf, opened details and place, one JSON object a line. */
    static RecordFormat jsonLines() {
        return new JsonLines();
    }

    /** A table as RFC 4180 writes it; no cell of it is a formula. */
    static RecordFormat table() {
        return new EventTable();
    }

    /** FHIR R4 AuditEvents in the shapes of IHE Basic Audit Log Patterns, one a line. */
    static RecordFormat fhir(RecordingSystem system) {
        return new FhirAuditEvents(system);
    }

    /** Every form there is. */
    static List<RecordFormat> all(RecordingSystem system) {
        return List.of(jsonLines(), table(), fhir(system));
    }
}
