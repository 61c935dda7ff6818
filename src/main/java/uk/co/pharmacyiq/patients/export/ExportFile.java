package uk.co.pharmacyiq.patients.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.CsvLine;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.PatientRecord;

/**
 * A list of patients as an archive that only its passphrase opens (AES-256): a table, the same as JSON lines with every
 * field, and a cover note. Every line says which export it is of, by whom and when.
 */
final class ExportFile implements Closeable {

    /** What stands on every line. */
    record Mark(UUID removal, String by, Instant at) {
        String text() {
            return "Export " + removal + ", taken by " + by + " at " + at.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    private final ZipOutputStream zip;
    private final TakeExport.Begun begun;
    private final LockedSpool lines = new LockedSpool();
    private final int hiding;
    private int written;

    ExportFile(OutputStream out, TakeExport.Begun begun) throws IOException {
        this.zip = new ZipOutputStream(out, begun.passphrase());
        this.begun = begun;
        // The imaginary patient hides among the first thousand.
        this.hiding = Math.floorMod(begun.removal().id().hashCode(), 1000);
        zip.putNextEntry(entry("patients.csv"));
        text(CsvLine.BYTE_ORDER_MARK + CsvLine.of(ExportRow.HEADER));
    }

    void add(PatientRecord record) throws IOException {
        if (written++ == hiding) {
            canary();
        }
        row(ExportRow.of(record));
        var facts = new ArrayList<Map<String, Object>>();
        record.entries().stream().filter(Entry::isCurrent).forEach(entry -> {
            var fact = new LinkedHashMap<String, Object>();
            fact.put("kind", entry.kind().code());
            fact.putAll(entry.fact().fields());
            facts.add(fact);
        });
        line(record.id().toString(), facts);
    }

    /** The JSON lines, and what the reader must know. */
    void finish(int leftOut) throws IOException {
        if (written <= hiding) {
            canary();
        }
        zip.closeEntry();
        zip.putNextEntry(entry("patients.jsonl"));
        lines.copyTo(zip);
        zip.closeEntry();
        zip.putNextEntry(entry("read-me-first.txt"));
        text(CoverNote.of(begun.removal(), begun.mark(), written, leftOut));
        zip.closeEntry();
    }

    private void canary() throws IOException {
        var canary = begun.canary();
        row(ExportRow.of(canary));
        line(
                ExportRow.idOf(canary),
                List.of(
                        Map.of("kind", "name", "given", canary.given(), "family", canary.family()),
                        Map.of("kind", "personal", "born", canary.born().toString(), "sex", "unknown"),
                        Map.of("kind", "address", "line1", canary.line()),
                        Map.of("kind", "contact", "way", "mobile", "value", canary.phone())));
    }

    private void row(List<String> cells) throws IOException {
        var marked = new ArrayList<>(cells);
        marked.add(begun.mark().text());
        text(CsvLine.of(marked));
    }

    private void line(String patient, List<? extends Map<String, ?>> facts) throws IOException {
        var line = new LinkedHashMap<String, Object>();
        line.put("patient", patient);
        line.put("facts", facts);
        line.put("watermark", begun.mark().text());
        lines.write((JsonMapper.shared().writeValueAsString(line) + "\n").getBytes(UTF_8));
    }

    private void text(String text) throws IOException {
        zip.write(text.getBytes(UTF_8));
    }

    private static ZipParameters entry(String name) {
        var parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        return parameters;
    }

    @Override
    public void close() throws IOException {
        try (lines) {
            zip.close();
        }
    }
}
