package uk.co.pharmacyiq.patients.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What an answer shows to people, whatever its form: text, PDF, an archive of either. */
public final class Looked {

    private static final Pattern PASSPHRASE = Pattern.compile("\\b[a-z2-9]{4}(?:-[a-z2-9]{4}){5}\\b");

    private static String passphrase = "none";

    private Looked() {}

    public static String text(HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var text = text(type, answer.body());
        var told = PASSPHRASE.matcher(text);
        if (told.find()) {
            passphrase = told.group();
        }
        return text;
    }

    private static String text(String type, byte[] bytes) {
        try {
            if (starts(bytes, "%PDF")) {
                try (var document = Loader.loadPDF(bytes)) {
                    return new PDFTextStripper().getText(document);
                }
            }
            if (starts(bytes, "PK")) {
                return unpacked(bytes);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("an answer of type " + type + " cannot be read", unreadable);
        }
    }

    /** Where it is encrypted, by the passphrase that was shown last: whoever has the file has that too. */
    private static String unpacked(byte[] bytes) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), passphrase.toCharArray())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(text(entry.getFileName(), zip.readAllBytes())).append('\n');
            }
        }
        return all.toString();
    }

    private static boolean starts(byte[] bytes, String beginning) {
        return bytes.length > 8
                && new String(bytes, 0, beginning.length(), StandardCharsets.ISO_8859_1).equals(beginning);
    }
}
