package uk.co.pharmacyiq.governance.oversight.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.co.pharmacyiq.governance.oversight.Digest;
import uk.co.pharmacyiq.kernel.CsvLine;

/** The digest of a week as a table for a spreadsheet, every act a line. */
final class DigestFile {

    private static final List<String> HEADINGS =
            List.of("Time (UTC)", "Who", "Kind", "Action", "Outcome", "Code", "What happened", "Where", "Entry");

    private DigestFile() {}

    static ResponseEntity<byte[]> answer(Digest digest) {
        var name = "administrative-acts-" + digest.week().monday() + ".csv";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text(digest).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Digest digest) {
        return Stream.concat(Stream.of(HEADINGS), digest.acts().stream().map(DigestFile::cells))
                .map(CsvLine::of)
                .collect(Collectors.joining("", CsvLine.BYTE_ORDER_MARK, ""));
    }

    private static List<String> cells(Digest.Act act) {
        var entry = act.told().entry();
        var what = entry.what();
        return List.of(
                entry.taken().toString(),
                act.who(),
                act.kind().title(),
                what.action(),
                what.outcome(),
                what.code(),
                act.told().sentence(),
                act.told().where(),
                entry.id().toString());
    }
}
