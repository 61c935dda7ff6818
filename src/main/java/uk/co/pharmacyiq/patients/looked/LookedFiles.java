package uk.co.pharmacyiq.patients.looked;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The list as files. Their names say nothing of whose it is. */
final class LookedFiles {

    private static final String NAME = "who-looked";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String READ_ME = """
            Who looked at your record, and how to check it

            who-looked.pdf    the list, to be read
            who-looked.json   the same for programs; each line names its entry on the pharmacy's record
            proofs            one file for each entry, by its identifier

            Each entry was sealed within about a second after it happened; since then nobody can have changed or removed it
            without being found out. Anybody can check that, without us: take VerifyAuditLog.java and the platform's public
            key from where the pharmacy says, and run

                java VerifyAuditLog.java proof proofs/IDENTIFIER.tlog-proof --key KEY

            An entry that showed several patients names all of them, by random identifiers that say nothing of who they are.
            Names and reasons are sealed within the entries: the proof shows that there is an entry of this kind, by this person's
            identifier, at this time, and about your record's identifier.
            """;

    private LookedFiles() {}

    static TakeLooked.File file(TakeLooked.Taken taken, TakeLooked.Form form) {
        return switch (form) {
            case PDF -> new TakeLooked.File(NAME + ".pdf", "application/pdf", LookedPdf.of(taken.looked()));
            case JSON -> new TakeLooked.File(NAME + ".json", "application/json", json(taken.looked()));
            case PROOFS -> new TakeLooked.File(NAME + ".zip", "application/zip", zip(taken));
        };
    }

    private static byte[] zip(TakeLooked.Taken taken) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            put(zip, "README.txt", READ_ME.getBytes(UTF_8));
            put(zip, NAME + ".pdf", LookedPdf.of(taken.looked()));
            put(zip, NAME + ".json", json(taken.looked()));
            for (var proof : taken.proofs()) {
                put(zip, "proofs/" + proof.event() + ".tlog-proof", proof.text().getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** As JSON: what the page says, with the identifiers of the entries. */
    static byte[] json(Looked looked) {
        var whom = new LinkedHashMap<String, Object>();
        whom.put("name", looked.whom().name());
        whom.put("born", looked.whom().born().map(LocalDate::toString).orElse(""));
        whom.put("nhsNumber", looked.whom().nhsNumber());
        var all = new LinkedHashMap<String, Object>();
        all.put("patient", whom);
        all.put("organisation", looked.organisation());
        all.put("from", looked.period().from().toString());
        all.put("until", looked.period().until().toString());
        all.put("people", looked.byName() ? "names" : "roles");
        all.put("made", looked.made().toString());
        all.put("lines", looked.lines().stream().map(LookedFiles::line).toList());
        return JSON.writeValueAsBytes(all);
    }

    private static Map<String, Object> line(Looked.Line line) {
        var one = new LinkedHashMap<String, Object>();
        one.put("entry", line.event().toString());
        one.put("at", line.at().toString());
        one.put("who", line.who());
        one.put("what", line.what());
        one.put("why", line.why());
        one.put("where", line.where());
        one.put("changed", line.changed());
        one.put("fields", List.copyOf(line.fields()));
        return one;
    }
}
