package uk.co.pharmacyiq.controlled.papers.web;

import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.papers.Period;
import uk.co.pharmacyiq.controlled.papers.PrintRegister;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.RequestNotes;

/** Reads what papers are asked for, and answers with the file. */
final class PapersInput {

    private static final String A_DAY = "Enter a day, such as 2026-11-22, or leave it empty.";

    private PapersInput() {}

    /** The days that were typed; where neither was, all there is. */
    static Outcome<Period> period(Fields fields) {
        var from = fields.optional("from", LondonTime::day, A_DAY);
        var until = fields.optional("until", LondonTime::day, A_DAY);
        var begins = from.orElse(java.util.Optional.<LocalDate>empty()).orElse(Period.ALWAYS.from());
        var ends = until.orElse(java.util.Optional.<LocalDate>empty()).orElse(Period.ALWAYS.until());
        if (ends.isBefore(begins)) {
            fields.refuse("until", "Enter a last day that is not before the first.");
        }
        return fields.finish(() -> new Period(begins, ends));
    }

    static SectionId section(String path) {
        return new SectionId(RequestNotes.id(path));
    }

    /** A number as it stands in an address; what is none is the number of no entry. */
    static long number(String path) {
        return path.matches("[0-9]{1,15}") ? Long.parseLong(path) : 0;
    }

    static View view(PrintRegister.File file) {
        return (_, _, response) -> {
            response.setContentType(file.type());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file));
            response.setContentLength(file.content().length);
            response.getOutputStream().write(file.content());
        };
    }

    static ResponseEntity<byte[]> answer(PrintRegister.File file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file))
                .body(file.content());
    }

    private static String attachment(PrintRegister.File file) {
        return ContentDisposition.attachment().filename(file.name()).build().toString();
    }
}
